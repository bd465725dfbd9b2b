#pragma once

#include "tests/integration/Client.h"

#include <QDebug>

namespace lathe::test {

/// Runs clients/NAME.py, which asks with boto3 (Debian's python3-boto3) whatever listens at
/// `endpointUrl`, and ends with 0 where the answers are what they must be. Gives nothing then, else
/// what it printed, which is also said as a whole: QCOMPARE cuts it.
inline QString runPythonClient(const QString& name, const std::string& endpointUrl,
                               const QStringList& arguments = {}) {
    const ClientRun run =
        runClient("/usr/bin/python3", QStringList{clientFile(name + ".py")} + arguments,
                  clientEnvironment(endpointUrl));
    if (run.succeeded)
        return {};
    qInfo().noquote() << run.output;
    return name + ":\n" + run.output;
}

} // namespace lathe::test
