package lanxian.bench.engine;

import java.util.List;
import lanxian.bench.data.BenchZone;
import lanxian.bench.data.DataSet;
import lanxian.siting.cells.CellIndex;
import lanxian.siting.cells.CellQuery;
import lanxian.siting.cells.Hits;
import lanxian.siting.cells.Plot;
import lanxian.siting.cells.PointBatch;

/** The engine of the service. */
final class CellEngine implements Engine {
  private final CellIndex index;
  private final int[] ids;
  private final ThreadLocal<CellQuery> queries = ThreadLocal.withInitial(CellQuery::new);
  private final ThreadLocal<PointBatch> batches = ThreadLocal.withInitial(PointBatch::new);

  CellEngine(DataSet zones) {
    List<BenchZone> all = zones.zones();
    this.index = CellIndex.of(all.stream().map(BenchZone::geometry).toList());
    this.ids = all.stream().mapToInt(BenchZone::id).toArray();
  }

  @Override
  public int pointHits(double lon, double lat, int[] out) {
    Hits hits = queries.get().at(index, lon, lat);
    for (int i = 0; i < hits.count(); i++) {
      out[i] = ids[hits.slot(i)];
    }
    return hits.count();
  }

  @Override
  public int overlaps(double[] ringXY, int[] zoneOut, double[] areaM2Out) {
    Hits hits = queries.get().overlapping(index, Plot.ofRing(ringXY));
    for (int i = 0; i < hits.count(); i++) {
      zoneOut[i] = ids[hits.slot(i)];
      areaM2Out[i] = hits.areaM2(i);
    }
    return hits.count();
  }

  @Override
  public void pointHits(double[] lonLat, int from, int to, int room, HitSink sink) {
    batches.get().at(index, lonLat, from, to, (point, slot) -> sink.hit(point, ids[slot]));
  }
}
