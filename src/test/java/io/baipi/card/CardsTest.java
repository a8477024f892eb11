package io.baipi.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.chapter.PlacedFigure;
import io.baipi.data.Provenance;
import io.baipi.diagnostic.Location;
import io.baipi.figure.Figure;
import io.baipi.figure.FigureKind;
import io.baipi.figure.FigureView;
import io.baipi.font.PaperFonts;
import io.baipi.html.SvgFinisher.Role;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CardsTest {
  private static final Path HOME = Path.of(System.getProperty("baipi.home", ".")).toAbsolutePath();
  private static final int GROUND = Integer.decode(Role.GROUND.hex());
  private static final int MARGIN = 50;
  private static final String DRAWING =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"'Noto Sans SC'\">"
          + "<rect x=\"0\" y=\"0\" width=\"%1$d\" height=\"%2$d\" fill=\"#1d5b94\"/>"
          + "<text x=\"20\" y=\"30\" font-size=\"14\" fill=\"#fdfcf9\">份额 share</text></svg>";

  private final Paper paper = paper();
  private final PaperFonts fonts = PaperFonts.of(paper);

  @TempDir Path temp;

  @Test
  void a_card_has_the_size_that_those_who_show_it_expect() throws IOException {
    BufferedImage image = drawn(page("人才断层", "三项能力的招聘要求率都高于课程覆盖率。"));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(GROUND);
    assertThat(count(image, Integer.decode(Role.INK.hex()))).isGreaterThan(500);
    assertThat(count(image, Integer.decode(Role.HI.hex()))).as("the seal").isGreaterThan(1000);
  }

  @Test
  void the_same_card_has_the_same_bytes_however_many_are_drawn_at_a_time() throws IOException {
    List<Card> cards =
        List.of(
            page("One", "a"), page("Two", "b"), figure("three", wide()), figure("four", tall()));
    List<byte[]> first = files(cards, "first");
    assertThat(files(cards, "second")).containsExactlyElementsOf(first);
    assertThat(files(cards.subList(0, 1), "third")).containsExactly(first.get(0));
  }

  @Test
  void words_of_any_length_stay_within_the_margins() throws IOException {
    String english = String.join(" ", Collections.nCopies(60, "adoption"));
    String chinese = "采用".repeat(150);
    String unbroken = "x".repeat(400);
    for (String words : List.of(english, chinese, unbroken)) {
      assertMargins(drawn(page(words, words)));
      assertMargins(drawn(figure(words, wide())));
      assertMargins(drawn(figure(words, tall())));
    }
  }

  @Test
  void a_drawing_is_shown_in_its_own_colours_whether_it_is_wide_or_tall() throws IOException {
    int blue = Integer.decode(Role.S1.hex());
    BufferedImage besides = drawn(figure("A finding", tall()));
    BufferedImage below = drawn(figure("A finding", wide()));
    assertThat(count(below, blue)).isGreaterThan(100_000);
    assertThat(count(besides, blue)).isGreaterThan(20_000);
    assertThat(besides.getRGB(300, 400) & 0xffffff).as("the words' side").isEqualTo(GROUND);
  }

  @Test
  void a_table_shows_the_rows_that_have_room() throws IOException {
    StringBuilder html =
        new StringBuilder(
            "<table><thead><tr><th>企业</th><th class=\"n\">占比</th></tr></thead><tbody>");
    for (int i = 0; i < 200; i++) {
      html.append("<tr><th>第 ").append(i).append(" 家</th><td class=\"n\">").append(i);
      html.append("<span class=\"unseen\">缺失</span></td></tr>");
    }
    BufferedImage image = drawn(figure("榜单", FigureKind.TABLE, html + "</tbody></table>"));
    assertMargins(image);
    assertThat(count(image, Integer.decode(Role.GRID.hex()))).isGreaterThan(1000 * 6);
  }

  @Test
  void surfaces_that_are_nearly_the_ground_keep_their_colour() throws IOException {
    BufferedImage picture = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 10_000; i++) {
      picture.setRGB(i % 100, i / 100, i < 5_000 ? 0xfdfcf9 : 0xf5f3ee);
    }
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(IndexedPng.of(picture)));
    assertThat(read.getRGB(10, 10) & 0xffffff).isEqualTo(0xfdfcf9);
    assertThat(read.getRGB(10, 90) & 0xffffff).isEqualTo(0xf5f3ee);
  }

  @Test
  void icons_show_the_seal() throws IOException {
    Icons.draw(paper, temp);
    BufferedImage tab = ImageIO.read(temp.resolve("assets/img/icon-32.png").toFile());
    BufferedImage touch = ImageIO.read(temp.resolve("assets/img/icon-180.png").toFile());
    assertThat(tab.getWidth()).isEqualTo(32);
    assertThat(touch.getWidth()).isEqualTo(180);
    assertThat(touch.getRGB(40, 40) & 0xffffff).isEqualTo(Integer.decode(Role.HI.hex()));
  }

  private static void assertMargins(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < MARGIN; x++) {
        assertThat(image.getRGB(x, y) & 0xffffff).isEqualTo(GROUND);
        assertThat(image.getRGB(image.getWidth() - 1 - x, y) & 0xffffff).isEqualTo(GROUND);
      }
    }
  }

  private static long count(BufferedImage image, int colour) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return java.util.Arrays.stream(pixels).filter(p -> (p & 0xffffff) == colour).count();
  }

  private BufferedImage drawn(Card card) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(files(List.of(card), "one").get(0)));
  }

  private List<byte[]> files(List<Card> cards, String folder) throws IOException {
    Path out = temp.resolve(folder);
    Cards.draw(cards, paper, fonts, out);
    List<byte[]> files = new java.util.ArrayList<>();
    for (Card card : cards) {
      files.add(Files.readAllBytes(out.resolve(card.path())));
    }
    return files;
  }

  private static String wide() {
    return DRAWING.formatted(768, 260);
  }

  private static String tall() {
    return DRAWING.formatted(400, 1400);
  }

  private static Card page(String title, String text) {
    return new Card(
        path(title),
        Language.ZH,
        "第 9 章 · 在中国落地",
        title,
        text,
        "白皮书",
        "版本 2026.1",
        Optional.empty());
  }

  private static Card figure(String title, String svg) {
    return figure(title, FigureKind.CHART, svg);
  }

  private static Card figure(String title, FigureKind kind, String body) {
    FigureView view = new FigureView(title, "份额，%", body, "", "", "来源：《榜单》表 1");
    Figure figure =
        new Figure(
            "f",
            kind,
            Map.of(Language.ZH, view),
            Provenance.PUBLISHED,
            List.of(),
            false,
            Optional.empty(),
            Location.file("x.yaml"));
    return new Card(
        path(title),
        Language.ZH,
        "图 1-1",
        title,
        "",
        "白皮书",
        "版本 2026.1",
        Optional.of(new PlacedFigure(figure, "图 1-1", title, "a")));
  }

  private static String path(String title) {
    return "cards/" + Integer.toHexString(title.hashCode()) + ".png";
  }

  private static Paper paper() {
    Localized text = Localized.same("x");
    return new Paper(
        HOME,
        HOME,
        "x",
        text,
        text,
        List.of(Language.ZH),
        List.of(),
        "1",
        LocalDate.of(2026, 11, 21),
        text,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Paper.Pages.NONE);
  }
}
