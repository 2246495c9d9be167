package uk.wnb.faults;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import uk.wnb.topology.BoundedRocksDb;

/**
 * The detector's own RocksDB, but it keeps little in memory: what comes in goes to the disk soon, and its cache is full
 * within minutes. What it holds beyond that it holds by mistake.
 */
public final class LittleRocksDb implements RocksDBConfigSetter {
  static {
    RocksDB.loadLibrary();
  }

  private static final long BUFFER_BYTES = 64 << 10;
  private static final Cache CACHE = new LRUCache(4 << 20, -1, false, 0.1);

  private final RocksDBConfigSetter own = new BoundedRocksDb();

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    own.setConfig(storeName, options, configs);
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    options.setTableFormatConfig(table);
    options.setWriteBufferSize(BUFFER_BYTES);
  }

  @Override
  public void close(String storeName, Options options) {
    own.close(storeName, options);
  }
}
