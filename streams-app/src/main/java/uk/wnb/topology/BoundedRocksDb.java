package uk.wnb.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.DataBlockIndexType;
import org.rocksdb.Filter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One memory budget for all stores of the process. By default every store of every partition takes about 98 MB for
 * itself, outside the Java heap. The cache lives as long as the process and is never closed.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
  // Kafka reads this class before RocksDB's native library is there; without this line the cache below fails.
  static {
    RocksDB.loadLibrary();
  }

  private static final long CACHE_BYTES = 256L << 20;
  private static final long WRITE_BUFFER_BYTES = 128L << 20;
  // What is written again before its buffer is full never reaches the disk; all buffers together have the budget above.
  // Our choice, measured: docs/RUNBOOK.md, Capacity.
  private static final long CHILDREN_BUFFER_BYTES = 32L << 20;
  private static final long HOUSEHOLDS_BUFFER_BYTES = 8L << 20;
  private static final long SMALL_BUFFER_BYTES = 4L << 20;
  private static final int BLOCK_BYTES = 16 << 10;
  private static final double BLOOM_BITS = 10;

  private static final Cache CACHE = new LRUCache(CACHE_BYTES, -1, false, 0.1);
  private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);
  private static final Filter BLOOM = new BloomFilter(BLOOM_BITS);

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    table.setFilterPolicy(BLOOM);
    table.setBlockSize(BLOCK_BYTES);
    // Nearly all that is read is looked up by its whole key: found by a hash, not by halving.
    table.setDataBlockIndexType(DataBlockIndexType.kDataBlockBinaryAndHash);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(WRITE_BUFFERS);
    options.setWriteBufferSize(bufferBytes(storeName));
    options.setCompressionType(CompressionType.LZ4_COMPRESSION);
    // One thread at a time writes to a store; what would let several do so costs each write a quarter.
    options.setAllowConcurrentMemtableWrite(false);
  }

  private static long bufferBytes(String storeName) {
    return switch (storeName) {
      case Names.CHILDREN -> CHILDREN_BUFFER_BYTES;
      case Names.HOUSEHOLDS -> HOUSEHOLDS_BUFFER_BYTES;
      default -> SMALL_BUFFER_BYTES;
    };
  }

  @Override
  public void close(String storeName, Options options) {
    // Cache, write buffers and filter are shared by all stores: closing them here would pull them from the others.
  }
}
