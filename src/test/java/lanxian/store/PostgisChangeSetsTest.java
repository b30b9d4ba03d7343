package lanxian.store;

/** The contract on PostGIS. */
class PostgisChangeSetsTest extends ChangeSetsContract {
  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgis(PostgisCluster.shared().newDatabase());
  }
}
