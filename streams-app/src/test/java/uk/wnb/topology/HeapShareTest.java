package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapShareTest {
  private final HeapShare heap = new HeapShare(1_200);

  @Test
  void isSharedByThePartitionsThatAreThere() {
    heap.join();
    assertThat(heap.bytes()).isEqualTo(1_200);
    heap.join();
    heap.join();
    assertThat(heap.bytes()).isEqualTo(400);
  }

  @Test
  void whatOneLeavesIsTheOthers() {
    heap.join();
    heap.join();
    heap.leave();
    assertThat(heap.bytes()).isEqualTo(1_200);
  }

  @Test
  void isWholeBeforeTheFirstAndAfterTheLast() {
    assertThat(heap.bytes()).isEqualTo(1_200);
    heap.join();
    heap.leave();
    assertThat(heap.bytes()).isEqualTo(1_200);
  }
}
