package lanxian.bench.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks an engine about many points on several threads and keeps all answers. */
public final class Screening {
  /** Fewer points are not worth a thread. */
  private static final int LEAST = 1 << 14;

  /** No place of the generated sets lies in so many zones. */
  private static final int ROOM = 4096;

  private final Engine engine;
  private final ExecutorService threads;
  private final int count;

  /** @param threads runs {@code count} tasks at once */
  public Screening(Engine engine, ExecutorService threads, int count) {
    this.engine = engine;
    this.threads = threads;
    this.count = count;
  }

  /** Pairs of point and zone, found on one thread, in turn. */
  public static final class Pairs implements Engine.HitSink {
    private int[] pairs = new int[1 << 20];
    private int size;

    @Override
    public void hit(int point, int zone) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * size);
      }
      pairs[size++] = point;
      pairs[size++] = zone;
    }

    public int size() {
      return size / 2;
    }

    public int point(int pair) {
      return pairs[2 * pair];
    }

    public int zone(int pair) {
      return pairs[2 * pair + 1];
    }
  }

  /**
   * The zones at all points.
   *
   * @param lonLat longitude and latitude in turn
   * @return what each thread found
   */
  public List<Pairs> run(double[] lonLat) {
    int points = lonLat.length / 2;
    // as many as there are at once: an engine may be the faster the more points it can put in order
    int share = Math.max(LEAST, (points + count - 1) / count);
    AtomicInteger next = new AtomicInteger();
    List<Future<Pairs>> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      running.add(threads.submit(() -> {
        Pairs pairs = new Pairs();
        for (int from = next.getAndAdd(share); from < points; from = next.getAndAdd(share)) {
          engine.pointHits(lonLat, from, Math.min(points, from + share), ROOM, pairs);
        }
        return pairs;
      }));
    }
    List<Pairs> found = new ArrayList<>();
    try {
      for (Future<Pairs> one : running) {
        found.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return found;
  }
}
