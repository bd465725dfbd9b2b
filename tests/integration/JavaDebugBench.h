#pragma once

#include "tests/integration/DebugBench.h"
#include "tests/integration/JavaBench.h"

namespace lathe::test {

/// A DebugBench with one class, example.App, laid out as Maven has it: its source is
/// src/main/java/example/App.java, what runs is target/classes.
class JavaDebugBench : public DebugBench {
  public:
    /// Why these tests cannot run here; empty where they can.
    static QString missing() {
        const auto support = runtimes::debugSupport("java17");
        if (!support)
            return QString::fromStdString(support.error().detail.english());
        return JavaBench::missing();
    }

    std::filesystem::path source() const { return root / "src/main/java/example/App.java"; }
    /// The compiler's complaints, if any.
    QString writeJava(const std::string& code, const std::string& properties = {},
                      const char* information = "-g") const {
        write("src/main/java/example/App.java", code);
        write("template.yaml", "Transform: AWS::Serverless-2016-10-31\n"
                               "Resources:\n"
                               "  App:\n"
                               "    Type: AWS::Serverless::Function\n"
                               "    Properties:\n"
                               "      CodeUri: target/classes/\n"
                               "      Runtime: java17\n"
                               "      Handler: example.App::run\n"
                               "      MemorySize: 512\n" +
                                   (properties.empty() ? "      Timeout: 30\n" : properties));
        const auto classes = QString::fromStdString((root / "target/classes").string());
        std::filesystem::create_directories(root / "target/classes");
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(JavaBench::compiler(),
                      {"--release", "8", "-Xlint:-options", information, "-encoding", "UTF-8",
                       "-cp", JavaBench::interfaces(), "-d", classes,
                       QString::fromStdString(source().string())});
        process.waitForFinished(60'000);
        return process.exitCode() == 0 ? QString{} : QString::fromUtf8(process.readAll());
    }
};

} // namespace lathe::test
