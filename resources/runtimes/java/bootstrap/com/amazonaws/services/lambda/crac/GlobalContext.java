package com.amazonaws.services.lambda.crac;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells all, also when some of them fail. */
final class GlobalContext extends Context<Resource> {
    /** In order of registration. As in CRaC, that alone does not keep a resource alive. */
    private final List<WeakReference<Resource>> resources = new ArrayList<WeakReference<Resource>>();

    @Override public synchronized void register(Resource resource) {
        resources.add(new WeakReference<Resource>(resource));
    }

    private synchronized List<Resource> registered() {
        List<Resource> alive = new ArrayList<Resource>();
        for (WeakReference<Resource> reference : resources) {
            Resource resource = reference.get();
            if (resource != null)
                alive.add(resource);
        }
        return alive;
    }

    @Override public void beforeCheckpoint(Context<? extends Resource> context) throws CheckpointException {
        List<Resource> lastFirst = registered();
        Collections.reverse(lastFirst);
        CheckpointException failure = new CheckpointException();
        for (Resource resource : lastFirst)
            try {
                resource.beforeCheckpoint(this);
            } catch (Exception exception) {
                gather(exception, failure);
            }
        if (failure.getSuppressed().length > 0)
            throw failure;
    }

    @Override public void afterRestore(Context<? extends Resource> context) throws RestoreException {
        RestoreException failure = new RestoreException();
        for (Resource resource : registered())
            try {
                resource.afterRestore(this);
            } catch (Exception exception) {
                gather(exception, failure);
            }
        if (failure.getSuppressed().length > 0)
            throw failure;
    }

    /** What another context has gathered counts one by one. */
    private static void gather(Exception thrown, Exception into) {
        Throwable[] gathered = thrown.getSuppressed();
        if (thrown.getClass() != into.getClass() || gathered.length == 0)
            into.addSuppressed(thrown);
        else
            for (Throwable each : gathered)
                into.addSuppressed(each);
    }
}
