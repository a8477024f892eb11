package io.baipi.site;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A page's model that is made when somebody first looks into it. */
final class LazyView extends AbstractMap<String, Object> {
  private final Lazy<Map<String, Object>> made;
  private final Map<String, Object> base;

  private LazyView(Map<String, Object> base, Supplier<View> maker) {
    this.base = base;
    this.made = new Lazy<>(() -> maker.get().map());
  }

  static Map<String, Object> of(Supplier<View> maker) {
    return over(Map.of(), maker);
  }

  /**
   * A model that is made of another one.
   *
   * @param base the other one, which is forgotten with this one
   */
  static Map<String, Object> over(Map<String, Object> base, Supplier<View> maker) {
    return new LazyView(base, maker);
  }

  /** Lets go of what was made of a model: those of all pages together take much memory. */
  static void forget(Map<String, Object> model) {
    if (model instanceof LazyView view) {
      view.made.forget();
      forget(view.base);
    }
  }

  @Override
  public @Nullable Object get(Object key) {
    return made.get().get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return made.get().containsKey(key);
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return made.get().entrySet();
  }
}
