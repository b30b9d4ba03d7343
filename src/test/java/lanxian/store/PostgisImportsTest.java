package lanxian.store;

/** The contract about imports on PostGIS. */
class PostgisImportsTest extends ImportsContract {
  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgis(PostgisCluster.shared().newDatabase());
  }
}
