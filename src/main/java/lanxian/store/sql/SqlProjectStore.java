package lanxian.store.sql;

import java.sql.SQLException;
import java.util.List;
import lanxian.store.ProjectStore;
import lanxian.store.StoreException;
import lanxian.store.StoredProject;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.locationtech.jts.geom.Envelope;

/** Projects of siting records in SQL. */
final class SqlProjectStore implements ProjectStore {
  private final Transactions transactions;

  SqlProjectStore(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<StoredProject> page(Envelope window, String after, int limit) {
    return transactions.read(handle -> ProjectRows.page(handle.getConnection(), window, after, limit));
  }

  @Override
  public long count() {
    return transactions.read(handle ->
        handle.createQuery("SELECT COUNT(*) FROM siting_project").mapTo(Long.class).one());
  }

  @Override
  public List<String> notTakenOut(int limit) {
    return transactions.read(handle -> {
      // as many as there are records, which both databases count quickly; rows are only added, and none without a record
      boolean complete = handle.createQuery("""
              SELECT (SELECT COUNT(*) FROM siting_check) = (SELECT COUNT(*) FROM siting_project)""")
          .mapTo(Boolean.class).one();
      return complete ? List.<String>of() : handle.createQuery("""
              SELECT id FROM siting_check c
              WHERE NOT EXISTS (SELECT 1 FROM siting_project p WHERE p.id = c.id) ORDER BY id LIMIT :limit""")
          .bind("limit", limit).mapTo(String.class).list();
    });
  }

  @Override
  public void add(List<StoredProject> projects) {
    try {
      insert(projects);
    } catch (StoreException e) {
      if (!Faults.isDuplicate(e)) {
        throw e;
      }
      projects.forEach(this::addUnlessKept); // another service does the same
    }
  }

  private void addUnlessKept(StoredProject project) {
    try {
      insert(List.of(project));
    } catch (StoreException e) {
      if (!Faults.isDuplicate(e)) {
        throw e;
      }
    }
  }

  private void insert(List<StoredProject> projects) {
    List<ProjectRows.Row> rows = projects.stream().map(ProjectRows.Row::of).toList();
    transactions.write(handle -> {
      try {
        ProjectRows.insert(handle.getConnection(), rows);
        return null;
      } catch (SQLException e) {
        throw new UnableToExecuteStatementException(e, null);
      }
    });
  }
}
