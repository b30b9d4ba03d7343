package lanxian.layers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lanxian.domain.Dataset;
import lanxian.domain.RuleSet;
import lanxian.domain.SecurityLevel;
import lanxian.domain.Validity;
import lanxian.domain.ZoneVersion;
import lanxian.rules.Kept;
import lanxian.siting.CategoryFeatures;
import lanxian.siting.SitingIndex;

/**
 * Gives the layers of a day as somebody sees them. Where nothing is hidden from him they are the very objects that others
 * get, and so share whatever is kept of them; where something is, they are objects of their own. Safe for use by several
 * threads.
 */
public final class Layers {
  private static final int MAX_PERIODS = 8;

  /** Fewer, for those of an older revision share no zones with what is in memory anyway. */
  private static final int MAX_PAST_PERIODS = 1;

  private final Source source;
  private final ZoneId zone;
  private final Supplier<LocalDate> today;
  private final Supplier<RuleSet> rules;
  private final Kept<Period, Sights> periods = new Kept<>(MAX_PERIODS);
  private final Kept<Period, Sights> pastPeriods = new Kept<>(MAX_PAST_PERIODS);
  /** As long as an index is in use, and no longer: layers hold nothing of it but features. */
  private final Map<SitingIndex, Sights> kept = new WeakHashMap<>();

  /** What layers are made of. */
  public interface Source {
    /** The newest revision. */
    long revision();

    /** The newest dataset as indexed on a day: what checks of that day are answered from. */
    SitingIndex index(LocalDate day);

    /** The newest dataset with all versions of zones. */
    Dataset dataset();

    /** Whether there is a revision with this number. */
    boolean hasRevision(long revision);

    /** The dataset of a revision as indexed on a day. */
    SitingIndex index(long revision, LocalDate day);

    /** The dataset of a revision with all versions of zones up to it. */
    Dataset dataset(long revision);
  }

  /** A stretch of days at a revision. */
  private record Period(long revision, Validity days) {}

  /**
   * @param source gives datasets and indexes of them
   * @param zone whose days count
   * @param today today's legal day
   * @param rules gives the registry of categories
   */
  public Layers(Source source, ZoneId zone, Supplier<LocalDate> today, Supplier<RuleSet> rules) {
    this.source = source;
    this.zone = zone;
    this.today = today;
    this.rules = rules;
  }

  /** Today's legal day. */
  public LocalDate today() {
    return today.get();
  }

  /** The time zone whose days count. */
  public ZoneId zone() {
    return zone;
  }

  /** The legal day of a point in time. */
  public LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, zone);
  }

  /** The registry of categories. */
  public RuleSet rules() {
    return rules.get();
  }

  /** The layers in force today. */
  public LayerSet now(SecurityLevel clearance) {
    return on(today(), clearance);
  }

  /**
   * The layers in force on a day, as the newest dataset has it.
   *
   * @param clearance the highest level of zones that whoever asks sees; what counts is the level of the version in force
   */
  public LayerSet on(LocalDate day, SecurityLevel clearance) {
    return on(null, day, clearance);
  }

  /**
   * The layers in force on a day, as the dataset of a revision has it: what was published later does not count, nor does
   * a security level that was given later.
   *
   * @param revision null: the newest
   */
  public LayerSet on(Long revision, LocalDate day, SecurityLevel clearance) {
    SitingIndex index = revision == null ? source.index(day) : source.index(revision, day);
    Sights sights;
    synchronized (kept) {
      sights = kept.computeIfAbsent(index, this::of);
    }
    return sights.visibleTo(clearance);
  }

  /**
   * For each zone that is in force on some day of a period: the newest version that is.
   *
   * @param clearance who does not see that version does not see an older one in its place
   */
  public LayerSet during(Validity days, SecurityLevel clearance) {
    return during(null, days, clearance);
  }

  /**
   * The same, as the dataset of a revision has it.
   *
   * @param revision null: the newest
   */
  public LayerSet during(Long revision, Validity days, SecurityLevel clearance) {
    Dataset dataset = revision == null ? source.dataset() : source.dataset(revision);
    Kept<Period, Sights> made = dataset.revision() < source.revision() ? pastPeriods : periods;
    return made.get(new Period(dataset.revision(), days), period -> of(dataset, days)).visibleTo(clearance);
  }

  private Sights of(Dataset dataset, Validity days) {
    Map<String, List<ZoneVersion>> byCategory =
        dataset.inForce(days).stream().collect(Collectors.groupingBy(ZoneVersion::category));
    LocalDate last = days.to() == null ? today() : days.to().minusDays(1);
    return of(dataset.revision(), last, code -> CategoryFeatures.of(byCategory.getOrDefault(code, List.of())));
  }

  /** Whether there is a revision with this number. */
  public boolean hasRevision(long revision) {
    return source.hasRevision(revision);
  }

  /** Whether a later revision is there: few will ask for these layers again. */
  public boolean isPast(LayerSet set) {
    return set.revision() < source.revision();
  }

  private Sights of(SitingIndex index) {
    return of(index.revision(), index.asOf(), index::features);
  }

  private Sights of(long revision, LocalDate day, Function<String, CategoryFeatures> features) {
    RuleSet registry = rules.get();
    return new Sights(new LayerSet(revision, day, registry.categories().stream()
        .map(category -> new Layer(category, revision, day, features.apply(category.code()), registry)).toList()));
  }
}
