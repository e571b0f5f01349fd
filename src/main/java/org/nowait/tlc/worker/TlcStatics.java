package org.nowait.tlc.worker;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tlc2.TLCGlobals;
import tlc2.output.MP;
import tlc2.util.FP64;
import util.FilenameToStream;
import util.SimpleFilenameToStream;
import util.ToolIO;
import util.UniqueString;

/** TLC's mutable statics, put back before each request to what they are in a fresh process. */
final class TlcStatics {

    private static final int NO_LOCATION = -1;
    private static final int NO_THREAD = -1;

    private TlcStatics() {}

    /**
     * Prepares TLC for one request.
     *
     * @param folder where it writes, and where it looks first for modules
     * @param specPath folders that hold modules
     * @param output takes what it prints
     * @param recorder takes its messages
     * @param workers how many threads it may use
     * @return finds modules in the folders
     */
    static FilenameToStream reset(
            RunFolder folder, List<Path> specPath, TlcOutput output, TlcRecorder recorder, int workers) {
        FP64.Init(0);
        TLCGlobals.setNumWorkers(workers);
        TLCGlobals.metaDir = folder.path().toString();
        TLCGlobals.simulator = null;
        TLCGlobals.tool = true;
        TLCGlobals.warn = true;
        TLCGlobals.continuation = false;
        TLCGlobals.printDiffsOnly = false;
        TLCGlobals.coverageInterval = -1;
        TLCGlobals.chkptDuration = 0;
        TLCGlobals.DFIDMax = -1;
        TLCGlobals.useView = false;
        forgetNameLocations();
        forgetLivenessError();
        forgetFileBuffers();
        ToolIO.reset();
        ToolIO.setMode(ToolIO.SYSTEM);
        ToolIO.setUserDir(folder.path().toString());
        runAgain(output, recorder);
        SimpleFilenameToStream resolver =
                new SimpleFilenameToStream(specPath.stream().map(Path::toString).toArray(String[]::new));
        ToolIO.setDefaultResolver(resolver);
        return resolver;
    }

    /**
     * Prepares TLC for another run on the specification that it has read.
     *
     * @param output takes what it prints
     * @param recorder takes its messages
     */
    static void runAgain(TlcOutput output, TlcRecorder recorder) {
        TLCGlobals.mainChecker = null;
        forgetCollectedMessages();
        ToolIO.out = output;
        ToolIO.err = output;
        MP.setRecorder(recorder);
    }

    /*
     * Each interned name keeps, in one int, the place of its variable or definition in the tables of the specification that
     * was read last. A stale place makes two names of the next specification share one entry, and one definition replaces
     * the other.
     */
    private static void forgetNameLocations() {
        try {
            Object interned = UniqueString.internTbl;
            Field table = interned.getClass().getDeclaredField("table");
            table.setAccessible(true);
            Object names = table.get(interned);
            for (int i = 0; i < Array.getLength(names); i++) {
                if (Array.get(names, i) instanceof UniqueString name) {
                    name.setLoc(NO_LOCATION);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this TLC keeps its names in another way; give one request per process", e);
        }
    }

    /* The liveness checker reports an error only while no thread has reported one, in this process. */
    private static void forgetLivenessError() {
        setInt("tlc2.tool.liveness.LiveWorker", "errFoundByThread", NO_THREAD);
    }

    /*
     * A file that is closed gives its buffer back to a pool, and TLC closes the files of a liveness check twice: then two
     * files of the next run share one buffer, and the check reads garbage, ends the process or finds no error.
     */
    private static void forgetFileBuffers() {
        setInt("tlc2.util.BufferedRandomAccessFile", "numAvailBuffs", 0);
    }

    private static void setInt(String type, String field, int value) {
        try {
            Field found = Class.forName(type).getDeclaredField(field);
            found.setAccessible(true);
            found.setInt(null, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this TLC has no " + type + "." + field, e);
        }
    }

    /* The packaged TLC collects every message of every run, for ever. Other versions have no such class. */
    private static void forgetCollectedMessages() {
        try {
            for (Field field : Class.forName("tlc2.output.OutputCollector").getDeclaredFields()) {
                field.setAccessible(true);
                Object value = Modifier.isStatic(field.getModifiers()) ? field.get(null) : null;
                if (value instanceof Collection<?> collection) {
                    collection.clear();
                } else if (value instanceof Map<?, ?> map) {
                    map.clear();
                }
            }
        } catch (ClassNotFoundException e) {
            return;
        } catch (ReflectiveOperationException | UnsupportedOperationException e) {
            throw new IllegalStateException("TLC's collected messages cannot be dropped", e);
        }
    }
}
