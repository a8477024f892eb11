import java.io.File;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

/** AsciidoctorJ PDF as a process: Adoc ADOC PDF. */
public class Adoc {
  public static void main(String[] arguments) {
    try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
      asciidoctor.convertFile(
          new File(arguments[0]),
          Options.builder()
              .backend("pdf")
              .safe(SafeMode.UNSAFE)
              .toFile(new File(arguments[1]).getAbsoluteFile())
              .build());
    }
  }
}
