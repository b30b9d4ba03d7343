package lanxian.exchange.encoding;

import java.nio.charset.Charset;
import java.util.List;
import lanxian.domain.Notice;

/**
 * The charset taken for the texts of a file.
 *
 * @param how why, for the report
 * @param notices where it was assumed or contradicts what the file states
 */
public record EncodingDecision(Charset charset, String how, List<Notice> notices) {
  public EncodingDecision {
    notices = List.copyOf(notices);
  }
}
