package dev.munshi.chat.matrix;

/** The homeserver in memory behaves as the real one does. */
class FakeMatrixTest extends MatrixSessionContract {

  private final FakeStage stage = new FakeStage();

  @Override
  protected MatrixStage stage() {
    return stage;
  }
}
