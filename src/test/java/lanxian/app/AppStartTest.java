package lanxian.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import lanxian.config.Setting;
import lanxian.config.Settings;
import lanxian.config.SettingsLoader;
import lanxian.store.Store;
import lanxian.store.StoreException;
import lanxian.store.h2.H2Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store opens while the rules are read: whichever fails, nothing stays open. */
class AppStartTest {
  @TempDir Path folder;

  private Settings settings(String db, Path rules) {
    return new SettingsLoader(Map.of(), null).load(Map.of(Setting.DB, db, Setting.PORT, "0", Setting.DATA, folder.toString(),
        Setting.RULES, rules.toString()));
  }

  @Test
  void rulesThatCannotBeReadLeaveTheStoreFree() throws Exception {
    String db = "jdbc:h2:file:" + folder.resolve("zones");
    Path empty = Files.createDirectory(folder.resolve("rules"));
    assertThatThrownBy(() -> App.start(settings(db, empty), Clock.systemUTC())).isInstanceOf(RuntimeException.class);
    try (Store store = H2Store.open(db)) {
      assertThat(store.zones().revision()).isZero();
    }
  }

  @Test
  void aStoreThatCannotBeOpenedIsNamed() {
    assertThatThrownBy(() -> App.start(settings("jdbc:other:x", Path.of("rules")), Clock.systemUTC()))
        .isInstanceOf(StoreException.class).hasMessageContaining("must begin with");
  }
}
