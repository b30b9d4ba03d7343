package lanxian.exchange.write;

import java.util.List;
import lanxian.domain.Notice;

/**
 * A layer was written.
 *
 * @param features zones in the file
 * @param notices what the format made different from the stored data
 */
public record Written(long features, List<Notice> notices) {
  public Written {
    notices = List.copyOf(notices);
  }
}
