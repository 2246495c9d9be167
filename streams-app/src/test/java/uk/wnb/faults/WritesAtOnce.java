package uk.wnb.faults;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;
import uk.wnb.topology.BoundedRocksDb;

/** The detector's own RocksDB, but it keeps little in memory: what comes in goes to the disk soon. */
public final class WritesAtOnce implements RocksDBConfigSetter {
  private static final long BUFFER_BYTES = 64 << 10;

  private final RocksDBConfigSetter own = new BoundedRocksDb();

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    own.setConfig(storeName, options, configs);
    options.setWriteBufferSize(BUFFER_BYTES);
  }

  @Override
  public void close(String storeName, Options options) {
    own.close(storeName, options);
  }
}
