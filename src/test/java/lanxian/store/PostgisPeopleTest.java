package lanxian.store;

/** The contract about people on PostGIS. */
class PostgisPeopleTest extends PeopleContract {
  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgis(PostgisCluster.shared().newDatabase());
  }
}
