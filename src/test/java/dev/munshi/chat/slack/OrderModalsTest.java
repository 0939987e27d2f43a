package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.munshi.article.Outlets;
import dev.munshi.digest.Order;
import dev.munshi.digest.Room;
import dev.munshi.digest.Schedule;
import dev.munshi.digest.StandingOrder;
import dev.munshi.store.Wanted;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderModalsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

  /** What Slack sends of a window in which nobody changed anything. */
  private static ViewState untouched(View view) {
    var values = new HashMap<String, Map<String, ViewState.Value>>();
    for (var block : view.getBlocks()) {
      var element = ((InputBlock) block).getElement();
      var value = new ViewState.Value();
      switch (element) {
        case PlainTextInputElement text -> value.setValue(text.getInitialValue());
        case TimePickerElement time -> value.setSelectedTime(time.getInitialTime());
        case StaticSelectElement select -> {
          var option = new ViewState.SelectedOption();
          option.setValue(select.getInitialOption().getValue());
          value.setSelectedOption(option);
        }
        default -> {}
      }
      values.put(
          ((InputBlock) block).getBlockId(), Map.of(((InputBlock) block).getBlockId(), value));
    }
    var state = new ViewState();
    state.setValues(values);
    return state;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_window_to_change_an_order_keeps_all_of_it(boolean saysNothingNew) {
    var outlets = new Outlets(List.of("Dawn", "Town, Country and Sea"), List.of("Geo News"));
    var order =
        new Order.Subscribe(
            new Schedule(Set.of(DayOfWeek.FRIDAY), LocalTime.of(7, 30), ZONE),
            new Wanted(List.of("platform rules", "courts"), outlets, 12, saysNothingNew));
    var standing = new StandingOrder(new Room("slack", "T1", "C1"), 1, "news", false, order);

    assertThat(OrderModals.digestOf(untouched(OrderModals.change(standing)), ZONE))
        .isEqualTo(order);
  }
}
