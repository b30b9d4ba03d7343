package lanxian.app;

/** One service with the sample for all tests that only read; it ends with the tests. */
public final class SharedService {
  private static final class Holder {
    static final RunningService SERVICE = start();

    private static RunningService start() {
      RunningService service = RunningService.start(RunningService.Kind.H2);
      Runtime.getRuntime().addShutdownHook(new Thread(service::close));
      return service;
    }
  }

  private SharedService() {}

  /** Nobody closes it or writes to it. */
  public static RunningService get() {
    return Holder.SERVICE;
  }
}
