package lanxian.store;

class PostgisProjectsTest extends ProjectsContract {
  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgis(PostgisCluster.shared().newDatabase());
  }
}
