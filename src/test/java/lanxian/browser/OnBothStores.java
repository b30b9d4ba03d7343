package lanxian.browser;

import lanxian.app.RunningService;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests of the page that run whole, once with the service on each store. A class of them begins what it needs in a
 * {@code @BeforeParameterizedClassInvocation} that takes the store and a {@link PageStage}.
 */
@ParameterizedClass
@EnumSource
@ExtendWith(PageStage.Resolver.class)
abstract class OnBothStores {
  @Parameter RunningService.Kind kind;
}
