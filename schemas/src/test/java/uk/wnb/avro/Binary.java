package uk.wnb.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/** Avro binary, written under one schema and read under another. */
final class Binary {
  static {
    TrustedClasses.install();
  }

  private Binary() {}

  static byte[] write(SpecificRecordBase record) {
    return write(record, new SpecificDatumWriter<>(record.getSchema(), record.getSpecificData()));
  }

  static byte[] writeGeneric(IndexedRecord record) {
    return write(record, new GenericDatumWriter<>(record.getSchema()));
  }

  /** Reads what was written under the writer's schema into the generated class. */
  static SpecificRecordBase read(byte[] bytes, Schema writer, Class<?> type) {
    Schema reader = SpecificData.get().getSchema(type);
    return read(bytes, new SpecificDatumReader<>(writer, reader, SpecificData.getForClass(type)));
  }

  private static <T> byte[] write(T record, DatumWriter<T> writer) {
    var out = new ByteArrayOutputStream();
    try {
      var encoder = EncoderFactory.get().binaryEncoder(out, null);
      writer.write(record, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static <T> T read(byte[] bytes, DatumReader<T> reader) {
    try {
      return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
