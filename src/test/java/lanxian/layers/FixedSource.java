package lanxian.layers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanxian.domain.Dataset;
import lanxian.siting.SitingIndex;

/** Revisions that a test makes, the newest last; the index of each and a day is made once. */
public final class FixedSource implements Layers.Source {
  private final List<Dataset> datasets;
  private final Map<String, SitingIndex> indexes = new HashMap<>();

  public FixedSource(Dataset... datasets) {
    this.datasets = List.of(datasets);
  }

  /** A source that has nothing but one index. */
  public static FixedSource of(SitingIndex index) {
    FixedSource source =
        new FixedSource(new Dataset(index.revision(), Instant.EPOCH, List.of(), List.of(), List.of()));
    source.indexes.put(index.revision() + " " + index.asOf(), index);
    return source;
  }

  @Override
  public long revision() {
    return dataset().revision();
  }

  @Override
  public SitingIndex index(LocalDate day) {
    return index(revision(), day);
  }

  @Override
  public Dataset dataset() {
    return datasets.get(datasets.size() - 1);
  }

  @Override
  public boolean hasRevision(long revision) {
    return datasets.stream().anyMatch(dataset -> dataset.revision() == revision);
  }

  @Override
  public SitingIndex index(long revision, LocalDate day) {
    return indexes.computeIfAbsent(revision + " " + day, key -> SitingIndex.of(dataset(revision), day));
  }

  @Override
  public Dataset dataset(long revision) {
    return datasets.stream().filter(dataset -> dataset.revision() == revision).findFirst().orElseThrow();
  }
}
