package io.baipi.template;

import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One run of one template. */
final class Run {
  private final TemplateText template;
  private final MappedText rewritten;
  private final Scope scope;
  private final Limits limits;
  private final Diagnostics diagnostics;
  private final List<Slot> slots = new ArrayList<>();
  private boolean complete = true;

  Run(TemplateText template, Scope scope, Limits limits, Diagnostics diagnostics) {
    this.template = template;
    this.rewritten = template.forFreeMarker();
    this.scope = scope;
    this.limits = limits;
    this.diagnostics = diagnostics;
  }

  Filled fill(Supplier<Sandbox> sandbox) {
    String text = template.isSound() ? process(sandbox) : "";
    return new Filled(text, slots, scope.language(), template.isSound() && complete);
  }

  private String process(Supplier<Sandbox> sandbox) {
    // Most titles and captions are words alone.
    if (rewritten.text().length() <= limits.characters() && Sandbox.isPlain(rewritten.text())) {
      return rewritten.text();
    }
    LimitedWriter out = new LimitedWriter(limits.characters());
    try {
      Template parsed = template.parsed(rewritten, sandbox);
      run(parsed, out);
    } catch (ParseException e) {
      report(Failure.ofSyntax(e, this));
    } catch (TemplateException e) {
      report(Failure.of(e, this));
    } catch (LimitReached e) {
      limit(e.what());
    } catch (StackOverflowError e) {
      limit("it is nested too deeply");
    } catch (OutOfMemoryError e) {
      limit("it needs too much memory");
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return out.text();
  }

  private void run(Template parsed, LimitedWriter out) throws TemplateException, IOException {
    Environment environment = parsed.createProcessingEnvironment(root(), out);
    environment.setTemplateExceptionHandler(
        (exception, where, writer) -> report(Failure.of(exception, this)));
    Watchdog watchdog = new Watchdog(limits.time());
    try (watchdog) {
      environment.process();
    } catch (RuntimeException e) {
      if (watchdog.hasFired()) {
        throw new LimitReached("it runs longer than " + limits.time().toSeconds() + " s");
      }
      throw e;
    }
  }

  private RootModel root() {
    return new RootModel(
        Map.<String, TemplateModel>of(
            "data",
            new DataModel(scope),
            "model",
            new ModelsModel(scope),
            "claim",
            new ClaimDirective(this),
            "quoted",
            new QuotedDirective(this),
            "stated",
            new StatedDirective(this),
            "glossary",
            new PlaceDirective(this, "glossary", Slot.Glossary::new),
            "references",
            new PlaceDirective(this, "references", Slot.References::new),
            "errata",
            new PlaceDirective(this, "errata", Slot.Errata::new),
            TemplateText.BIND,
            new BindMethod(this)));
  }

  private void report(Failure failure) {
    complete = false;
    failure.report(diagnostics);
  }

  private void limit(String what) {
    complete = false;
    Location at = template.places().at(0, 1);
    diagnostics.error(
        "template.limit",
        Location.file(at.path()),
        "the template was stopped: " + what,
        "look for a list inside a list, or move the work into a model");
  }

  /** The sentinel of a new slot. */
  String add(Slot slot) {
    slots.add(slot);
    return Sentinel.of(slots.size() - 1);
  }

  /** The number that the next slot will have. */
  int nextSlot() {
    return slots.size();
  }

  TemplateText template() {
    return template;
  }

  Scope scope() {
    return scope;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  /** The offset in the source of a place in the text that FreeMarker sees. */
  int origin(int line, int column) {
    return rewritten.origin(line, column);
  }

  Location location(Segment segment) {
    return template.places().at(segment.from(), segment.to() - segment.from());
  }
}
