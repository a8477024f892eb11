package io.baipi.data.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads JSON. Writes maps with text keys, lists and other iterables, texts, numbers,
 * truth values and null. Keys keep the order of their map, so give maps that have one. Decimal
 * numbers keep their scale and are never written with an exponent.
 */
public final class Json {
  private Json() {}

  /**
   * Indented by two blanks, with LF and a final line break: for files.
   *
   * @throws IllegalArgumentException for a value of another kind, or a number that JSON lacks
   */
  public static String write(@Nullable Object value) {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return write(value, printer, null) + "\n";
  }

  /**
   * On one line and free of {@code <}, {@code >}, {@code &} and line separators: to stand inside an
   * HTML {@code <script>} element or in a script file.
   *
   * @throws IllegalArgumentException for a value of another kind, or a number that JSON lacks
   */
  public static String inline(@Nullable Object value) {
    return write(value, null, new ScriptEscapes());
  }

  /**
   * Reads JSON into the same kinds of values, every number as a {@code BigDecimal}.
   *
   * @return empty when the text is not one JSON value, or is that of {@code null}
   */
  public static Optional<Object> read(String text) {
    try (JsonParser parser =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .createParser(text)) {
      parser.nextToken();
      Object value = take(parser);
      return parser.nextToken() == null ? Optional.ofNullable(value) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Object take(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    if (token == null) {
      throw new IOException("no value");
    }
    return switch (token) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String key = in.currentName();
          in.nextToken();
          map.put(key, take(in));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          list.add(take(in));
        }
        yield list;
      }
      case VALUE_STRING -> in.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static String write(
      @Nullable Object value, @Nullable PrettyPrinter printer, @Nullable CharacterEscapes escapes) {
    StringWriter out = new StringWriter();
    JsonFactory factory = new JsonFactory();
    if (escapes != null) {
      factory.setCharacterEscapes(escapes);
    }
    try (JsonGenerator generator = factory.createGenerator(out)) {
      generator.configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature(), true);
      if (printer != null) {
        generator.setPrettyPrinter(printer);
      }
      put(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void put(JsonGenerator out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!(entry.getKey() instanceof CharSequence key)) {
          throw new IllegalArgumentException("a key of JSON must be text: " + entry.getKey());
        }
        out.writeFieldName(key.toString());
        put(out, entry.getValue());
      }
      out.writeEndObject();
    } else if (value instanceof Iterable<?> items) {
      out.writeStartArray();
      for (Object item : items) {
        put(out, item);
      }
      out.writeEndArray();
    } else if (value instanceof CharSequence text) {
      out.writeString(text.toString());
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Number number) {
      number(out, number);
    } else {
      throw new IllegalArgumentException("JSON has no form for " + value.getClass().getName());
    }
  }

  private static void number(JsonGenerator out, Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      out.writeNumber(decimal);
    } else if (number instanceof BigInteger whole) {
      out.writeNumber(whole);
    } else if (number instanceof Integer || number instanceof Long || number instanceof Short) {
      out.writeNumber(number.longValue());
    } else if (number instanceof Double real && Double.isFinite(real)) {
      out.writeNumber(BigDecimal.valueOf(real));
    } else {
      throw new IllegalArgumentException("JSON has no form for the number " + number);
    }
  }

  /** Escapes that keep JSON from ending the script element that it stands in. */
  private static final class ScriptEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes['<'] = ESCAPE_STANDARD;
      codes['>'] = ESCAPE_STANDARD;
      codes['&'] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializedString getEscapeSequence(int character) {
      return switch (character) {
        case 0x2028 -> new SerializedString("\\u2028");
        case 0x2029 -> new SerializedString("\\u2029");
        default -> null;
      };
    }
  }
}
