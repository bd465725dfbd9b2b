#pragma once

#include <QDir>
#include <QFile>

namespace lathe::test {

/// A project of two functions that are hard on a window: Flood prints 100,000 lines a second for
/// some seconds, Endless never ends (its timeout is 900 s).
inline void writeNoisyProject(const QString& folder, int seconds) {
    QDir{}.mkpath(folder);
    const auto write = [&folder](const char* name, const QByteArray& bytes) {
        QFile file{QDir{folder}.filePath(QLatin1String{name})};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
    };
    write("template.yaml", R"(Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Runtime: python3.12
    CodeUri: .
    MemorySize: 1769
    Timeout: 900
Resources:
  Flood:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.flood
  Endless:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.endless
)");
    write("app.py", QByteArray{R"(import sys
import time


def flood(event, context):
    printed = 0
    begin = time.monotonic()
    while time.monotonic() < begin + SECONDS:
        wanted = int((time.monotonic() - begin) * 100_000)
        sys.stdout.write("".join(
            f"line {n} says enough to be as long as what people print\n"
            for n in range(printed, wanted)))
        printed = max(printed, wanted)
        time.sleep(0.005)
    return printed


def endless(event, context):
    while True:
        pass
)"}
                        .replace("SECONDS", QByteArray::number(seconds)));
}

} // namespace lathe::test
