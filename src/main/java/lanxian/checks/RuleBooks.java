package lanxian.checks;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import lanxian.domain.Fault;
import lanxian.domain.FaultException;
import lanxian.domain.RuleSet;
import lanxian.rules.RuleEngine;
import lanxian.store.RuleSetStore;

/** The rules of today, and those of then from the store. */
public final class RuleBooks {
  private final RuleBook today;
  private final byte[] content;
  private final Function<byte[], RuleSet> reader;
  private final AtomicBoolean kept = new AtomicBoolean();

  /**
   * @param today rules in use
   * @param content what a record's replay needs of them, named by {@code today.hash()}
   * @param reader makes a rule set from such content
   */
  public RuleBooks(RuleSet today, byte[] content, Function<byte[], RuleSet> reader) {
    this.today = new RuleBook(new RuleEngine(today));
    this.content = content.clone();
    this.reader = reader;
  }

  /** Takes in projects by today's rules. */
  public ProjectIntake intake() {
    return new ProjectIntake(today.engine());
  }

  RuleBook today() {
    return today;
  }

  /** Keeps today's rules in the store; a record that names them comes after. */
  void keep(RuleSetStore store) {
    if (!kept.get()) {
      store.save(today.ruleSet().hash(), content);
      kept.set(true);
    }
  }

  /** @throws FaultException RULE_SET_NOT_KEPT */
  RuleBook of(String hash, RuleSetStore store) {
    if (hash.equals(today.ruleSet().hash())) {
      return today;
    }
    byte[] then = store.find(hash).orElseThrow(() -> new FaultException(Fault.of(
        CheckFault.RULE_SET_NOT_KEPT, "the rules " + hash + " that the record was made with are not kept here")));
    return new RuleBook(new RuleEngine(reader.apply(then)));
  }
}
