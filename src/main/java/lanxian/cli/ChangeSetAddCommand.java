package lanxian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lanxian.domain.Category;
import lanxian.domain.ChangeSet;
import lanxian.domain.SecurityLevel;
import lanxian.editing.Drawing;
import lanxian.editing.intake.ChangeDocument;
import lanxian.editing.intake.FileDrawings;
import lanxian.exchange.ImportOptions;
import lanxian.exchange.layer.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code change-set add ID FILE}: draws what a file holds. */
@Command(name = "add", description = "Adds the zones of a file to a draft, as they are, or one change as JSON.",
    mixinStandardHelpOptions = true)
final class ChangeSetAddCommand implements Callable<Integer> {
  private final StoreOpener stores;
  private final EditingServices services;

  @Mixin private EditingOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Id of the change set.")
  private String id;

  @Parameters(index = "1", paramLabel = "FILE", description = "The .shp, .zip, .gpkg, .geojson, .kml, .kmz, .fgb or .txt; "
      + "without --category a change as JSON.")
  private Path file;

  @Option(names = "--category", paramLabel = "C", description = "Category of the zones.")
  private String category;

  @Option(names = "--class", paramLabel = "K", description = "Class of all zones (default: the file tells).")
  private String zoneClass;

  @Option(names = "--crs", paramLabel = "EPSG:4517", description = "CRS that counts whatever the file says.")
  private String crs;

  @Option(names = "--encoding", paramLabel = "GBK", description = "Text encoding that counts whatever the file says.")
  private String encoding;

  @Option(names = "--layer", paramLabel = "NAME", description = "Which layer, where the file holds several.")
  private String layer;

  @Option(names = "--security-level", paramLabel = "LEVEL",
      description = "PUBLIC, INTERNAL or RESTRICTED: of new zones of a file that state none themselves (default: INTERNAL).")
  private SecurityLevel securityLevel;

  ChangeSetAddCommand(StoreOpener stores, EditingServices services) {
    this.stores = stores;
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.run(stores, services, desk -> {
      int expected = options.expected(desk, id);
      List<Drawing> drawings = category == null ? List.of(document(desk)) : drawings(desk);
      ChangeSet set = desk.service().add(desk.caller(), id, expected, drawings);
      spec.commandLine().getOut().printf("Added %d changes; %s is at version %d.%n", drawings.size(), id, set.version());
    });
  }

  private Drawing document(EditingOptions.Desk desk) {
    try {
      return new ChangeDocument(desk.store().zones(), desk.service()::newZoneId)
          .read(Files.readAllBytes(file), desk.rules(), crs);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private List<Drawing> drawings(EditingOptions.Desk desk) {
    Category found = desk.rules().category(category).orElseThrow(() -> new ParameterException(spec.commandLine(),
        "There is no category " + category + "; there are "
            + String.join(", ", desk.rules().categories().stream().map(Category::code).toList())));
    FileDrawings.Read read = new FileDrawings().read(file,
        new ImportOptions(found, zoneClass, crs, encoding, layer, false, true, Limits.IMPORT, securityLevel),
        FileDrawings.newest(desk.store().zones().dataset()));
    new ImportReportText(false).write(read.report(), spec.commandLine().getOut());
    return read.drawings();
  }
}
