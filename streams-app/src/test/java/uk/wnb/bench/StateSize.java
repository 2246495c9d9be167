package uk.wnb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * What a stopped detector has on its disk.
 *
 * @param children how many there is state of
 * @param valueBytes of all their values, as the codec wrote them
 * @param diskBytes of all stores, compressed, with what RocksDB has not yet cleared away
 */
record StateSize(long children, long valueBytes, long diskBytes) {

  /** Reads the stores under {@code stateDir}. */
  static StateSize of(Path stateDir) {
    try (Stream<Path> paths = Files.walk(stateDir)) {
      List<Path> all = paths.toList();
      long disk = all.stream().filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
      long[] total = new long[2];
      for (Path path : all) {
        if (path.endsWith("rocksdb/children")) {
          add(path, total);
        }
      }
      return new StateSize(total[0], total[1], disk);
    } catch (IOException | RocksDBException e) {
      throw new IllegalStateException("cannot read the state", e);
    }
  }

  private static void add(Path store, long[] total) throws RocksDBException {
    List<ColumnFamilyDescriptor> families = new ArrayList<>();
    try (Options options = new Options()) {
      for (byte[] name : RocksDB.listColumnFamilies(options, store.toString())) {
        families.add(new ColumnFamilyDescriptor(name));
      }
    }
    List<ColumnFamilyHandle> handles = new ArrayList<>();
    try (DBOptions options = new DBOptions();
        RocksDB db = RocksDB.openReadOnly(options, store.toString(), families, handles);
        RocksIterator entries = db.newIterator()) {
      for (entries.seekToFirst(); entries.isValid(); entries.next()) {
        total[0] += isSnapshot(entries.key()) ? 1 : 0;
        total[1] += entries.value().length;
      }
      handles.forEach(ColumnFamilyHandle::close);
    }
  }

  /** A child has one snapshot, in its first place, and perhaps steps in another. */
  private static boolean isSnapshot(byte[] key) {
    return key[key.length - 1] == 0;
  }

  double valueBytesPerChild() {
    return (double) valueBytes / children;
  }

  double diskBytesPerChild() {
    return (double) diskBytes / children;
  }
}
