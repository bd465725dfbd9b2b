package lathe.runtime;

import com.amazonaws.services.lambda.crac.Core;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs a Java function in an execution environment: asks the Runtime API for events, calls the
 * handler and posts what it returns.
 *
 * <p>Works on Java 8 and newer. A cold start must cost little more than the JVM's own: no lambdas,
 * streams, regular expressions or formats on the way to the first event.
 */
public final class Bootstrap {
    private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

    private final Api api;
    private Contract contract;
    private Handler handler;
    /** Why there is no handler; told with every invocation. */
    private Fault missing;

    private Bootstrap(Api api) {
        this.api = api;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1 && arguments[0].equals("--train"))
            Training.prepare();
        String task = System.getenv("LAMBDA_TASK_ROOT");
        boolean standby = arguments.length == 1 && arguments[0].equals("--standby");
        run(standby, System.getProperty("lathe.api", System.getenv("AWS_LAMBDA_RUNTIME_API")), task == null ? "/var/task" : task,
            System.getProperty("lathe.handler", System.getenv("_HANDLER")));
    }

    private static void run(boolean standby, String address, String task, String handlerName) throws Exception {
        Bootstrap bootstrap = new Bootstrap(new Api(address));
        if (standby)
            bootstrap.api.standBy();
        // Where org.crac looks for an implementation.
        System.setProperty("org.crac.Core.Compat", Core.class.getPackage().getName());
        URLClassLoader loader = new URLClassLoader(classPath(task), Bootstrap.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        bootstrap.contract = (Contract) loader.loadClass("lathe.function.Contract").getConstructor().newInstance();
        bootstrap.loadHandler(handlerName == null ? "" : handlerName, loader);
        try {
            if ("snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE")))
                bootstrap.passSnapshot();
            bootstrap.serve();
        } catch (IOException exception) {
            System.exit(0);
        }
    }

    /** The code, its jars, the layers' jars, and what stands in for Lambda's own interfaces. */
    private static URL[] classPath(String task) throws MalformedURLException {
        List<URL> path = new ArrayList<URL>();
        path.add(new URL("file", "", task + "/"));
        addJars(new File(task + "/lib"), path);
        addJars(new File("/opt/java/lib"), path);
        String runtime = System.getenv("LAMBDA_RUNTIME_DIR");
        path.add(new URL("file", "", (runtime == null ? "/var/runtime" : runtime) + "/function.jar"));
        return path.toArray(new URL[path.size()]);
    }

    private static void addJars(File folder, List<URL> path) throws MalformedURLException {
        String[] names = folder.list();
        if (names == null)
            return;
        Arrays.sort(names);
        for (String name : names)
            if (name.endsWith(".jar"))
                path.add(new URL("file", "", folder.getPath() + "/" + name));
    }

    private void loadHandler(String name, ClassLoader loader) throws IOException {
        try {
            handler = new HandlerLoader(contract, new Json(contract, loader), loader).load(name);
        } catch (Fault fault) {
            missing = fault;
        } catch (InitFailure failure) {
            Log.error(failure.fault.toLog());
            api.post("init/error", failure.fault.toJson(), errorFields(failure.fault.type));
            System.exit(1);
        }
    }

    /** Waits where Lambda takes a snapshot of the function, with the hooks before and after that. */
    private void passSnapshot() throws IOException {
        try {
            Core.getGlobalContext().beforeCheckpoint(null);
        } catch (Throwable thrown) {
            failHook("init/error", "Runtime.BeforeCheckpointError", thrown);
        }
        System.out.flush();
        System.err.flush();
        api.awaitRestoration();
        try {
            Core.getGlobalContext().afterRestore(null);
        } catch (Throwable thrown) {
            failHook("restore/error", "Runtime.AfterRestoreError", thrown);
        }
    }

    /** Where one hook has failed, its own exception says more than the one that gathers them. */
    private void failHook(String path, String type, Throwable thrown) throws IOException {
        Throwable[] gathered = thrown.getSuppressed();
        Fault fault = new Fault(gathered.length == 1 ? gathered[0] : thrown);
        Log.error(fault.toLog());
        System.err.flush();
        api.post(path, fault.toJson(), errorFields(type));
        System.exit(64);
    }

    private void serve() throws IOException {
        Api.Answer event = api.next();
        while (true) {
            if (event.status != 200) {
                System.err.println("The Runtime API answered " + event.status + ": " + new String(event.body, StandardCharsets.UTF_8));
                System.exit(1);
            }
            String invocation = "invocation/" + event.fields.get("lambda-runtime-aws-request-id");
            try {
                byte[] response = handle(event);
                System.out.flush();
                System.err.flush();
                event = api.postAndNext(invocation + "/response", response, response.length, "Content-Type: application/json\r\n");
            } catch (Fault fault) {
                event = fail(invocation, fault);
            }
            Thread.interrupted();
        }
    }

    private byte[] handle(Api.Answer event) throws Fault {
        String trace = event.fields.get("lambda-runtime-trace-id");
        if (trace == null)
            System.clearProperty(TRACE_PROPERTY);
        else
            System.setProperty(TRACE_PROPERTY, trace);
        Log.setRequestId(event.fields.get("lambda-runtime-aws-request-id"));
        if (missing != null)
            throw missing;
        try {
            Map<?, ?> client = header(event, "lambda-runtime-client-context");
            Map<?, ?> identity = header(event, "lambda-runtime-cognito-identity");
            return handler.handle(event.body, contract.newContext(event.fields, client, identity));
        } catch (Throwable thrown) {
            throw new Fault(thrown);
        }
    }

    private static Map<?, ?> header(Api.Answer event, String name) {
        String text = event.fields.get(name);
        if (text == null || text.isEmpty())
            return null;
        Object value = JsonReader.parse(text.getBytes(StandardCharsets.ISO_8859_1));
        return value instanceof Map ? (Map<?, ?>) value : null;
    }

    private Api.Answer fail(String invocation, Fault fault) throws IOException {
        Log.error(fault.toLog());
        System.err.flush();
        byte[] body = fault.toJson();
        if (!fault.isFatal())
            return api.postAndNext(invocation + "/error", body, body.length, errorFields(fault.type));
        api.post(invocation + "/error", body, errorFields(fault.type));
        Runtime.getRuntime().halt(1);
        return null;
    }

    private static String errorFields(String type) {
        return "Content-Type: application/json\r\nLambda-Runtime-Function-Error-Type: " + type + "\r\n";
    }
}
