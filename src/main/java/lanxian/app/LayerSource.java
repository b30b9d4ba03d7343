package lanxian.app;

import java.time.LocalDate;
import lanxian.checks.CheckService;
import lanxian.domain.Dataset;
import lanxian.layers.Layers;
import lanxian.siting.SitingIndex;

/** Layers are made of what checks are answered from. */
record LayerSource(CheckService checks) implements Layers.Source {
  @Override
  public long revision() {
    return checks.revision();
  }

  @Override
  public SitingIndex index(LocalDate day) {
    return checks.index(day);
  }

  @Override
  public Dataset dataset() {
    return checks.dataset();
  }

  @Override
  public boolean hasRevision(long revision) {
    return checks.hasRevision(revision);
  }

  @Override
  public SitingIndex index(long revision, LocalDate day) {
    return checks.index(Long.valueOf(revision), day);
  }

  @Override
  public Dataset dataset(long revision) {
    return checks.dataset(revision);
  }
}
