package lanxian.domain;

/**
 * A zone version and what it says of itself, without its shape: the key of what is made of that.
 *
 * @param description tells versions of one number apart that are not of one dataset
 */
public record ZoneVersionKey(String zoneId, int version, ZoneDescription description) {
  /** Two descriptions of one version are hardly ever met: going through them is spared. */
  @Override
  public int hashCode() {
    return 31 * zoneId.hashCode() + version;
  }
}
