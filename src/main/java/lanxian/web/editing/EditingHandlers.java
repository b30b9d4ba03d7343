package lanxian.web.editing;

import lanxian.checks.CheckService;
import lanxian.editing.ChangeSetService;
import lanxian.editing.intake.ChangeDocument;
import lanxian.http.Reads;
import lanxian.store.Store;

/**
 * The handlers of change sets and of the history of zones, made from what they share; the route table names their paths.
 */
public record EditingHandlers(
    ChangeSetService service, ChangeSetsHandler sets, ChangeSetHandler set, ChangesHandler changes, ChangeHandler change,
    ZoneVersionsHandler versions, RevisionsHandler revisions) {

  /** @param reads hears of answers that hold restricted zones */
  public static EditingHandlers of(Store store, CheckService checks, ChangeSetService service, Reads reads) {
    ChangeDocument documents = new ChangeDocument(store.zones(), service::newZoneId);
    return new EditingHandlers(service, new ChangeSetsHandler(service), new ChangeSetHandler(service),
        new ChangesHandler(service, documents, checks::ruleSet, store.zones()::dataset),
        new ChangeHandler(service, documents, checks::ruleSet, store.zones()),
        new ZoneVersionsHandler(store.zones(), checks::ruleSet, reads), new RevisionsHandler(store.zones()));
  }
}
