package io.creditctl.cli.docs;

import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.util.PropertyResourceBundle;

/** Messages with words of a test's own, so that rewording the program breaks no test of layout. */
final class DocMessages {
  private DocMessages() {}

  static Messages of(String properties) {
    try {
      Constructor<Messages> constructor =
          Messages.class.getDeclaredConstructor(Language.class, PropertyResourceBundle.class);
      constructor.setAccessible(true);
      return constructor.newInstance(
          Language.ZH, new PropertyResourceBundle(new StringReader(properties)));
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
