#pragma once

#include "tests/integration/EngineBench.h"

#include <QProcess>
#include <QStandardPaths>

namespace lathe::test {

/// A project with one function, App, whose classes are compiled from sources of the test against
/// Lathe's stand-ins of aws-lambda-java-core.
class JavaBench : public EngineBench {
  public:
    static QString compiler() { return QStandardPaths::findExecutable("javac"); }
    static QString interfaces() {
        return qEnvironmentVariable("LATHE_BIN") + "/../java/function.jar";
    }
    /// Why these tests cannot run here; empty where they can.
    static QString missing() {
        if (compiler().isEmpty())
            return "no JDK is installed";
        return QFile::exists(interfaces()) ? QString{} : "Lathe was built without a JDK";
    }

    /// A file in package example; `imports` are java.util's and the runtime's.
    void writeSource(const std::string& name, const std::string& body) const {
        write("java/example/" + name + ".java",
              "package example;\n"
              "import com.amazonaws.services.lambda.runtime.*;\n"
              "import com.amazonaws.services.lambda.runtime.logging.*;\n"
              "import java.util.*;\n"
              "import java.io.*;\n" +
                  body);
    }
    /// Everything below java/ to class files below `folder`. The compiler's complaints, if any.
    QString compile(const std::string& folder = "src") const {
        const QString target = QString::fromStdString((root / folder).string());
        std::filesystem::create_directories(root / folder);
        QStringList arguments{"--release",  "8",     "-Xlint:-options",
                              "-encoding",  "UTF-8", "-cp",
                              interfaces(), "-d",    target};
        for (const auto& entry : std::filesystem::recursive_directory_iterator{root / "java"})
            if (entry.path().extension() == ".java")
                arguments << QString::fromStdString(entry.path().string());
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(compiler(), arguments);
        process.waitForFinished(60'000);
        return process.exitCode() == 0 ? QString{} : QString::fromUtf8(process.readAll());
    }
    void writeHandler(const std::string& handler, const std::string& properties = {}) const {
        write("template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                               "Resources:\n"
                               "  App:\n"
                               "    Type: AWS::Serverless::Function\n"
                               "    Properties:\n"
                               "      CodeUri: src/\n"
                               "      Runtime: java17\n"
                               "      Handler: " +
                                   handler + "\n" +
                                   (properties.empty() ? "      MemorySize: 512\n"
                                                         "      Timeout: 30\n"
                                                       : properties));
    }
    /// One class, App, compiled; empty when all went well.
    QString writeJava(const std::string& source, const std::string& handler = "example.App",
                      const std::string& properties = {}) const {
        writeSource("App", source);
        writeHandler(handler, properties);
        return compile();
    }
};

} // namespace lathe::test
