#include "tests/support/TestMain.h"

#include <QApplication>
#include <QTest>

#include <map>
#include <string>

namespace lathe::test {

namespace {

auto& registry() {
    static std::map<std::string, std::function<std::unique_ptr<QObject>()>> classes;
    return classes;
}

} // namespace

Registration::Registration(const char* name, std::function<std::unique_ptr<QObject>()> make) {
    registry().emplace(name, std::move(make));
}

} // namespace lathe::test

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{argc, argv};
    QApplication::setOrganizationName("lathe-tests");

    QStringList arguments = QApplication::arguments();
    auto& classes = lathe::test::registry();
    if (arguments.size() > 1 && classes.contains(arguments[1].toStdString())) {
        const std::string name = arguments.takeAt(1).toStdString();
        return QTest::qExec(classes[name]().get(), arguments);
    }
    if (arguments.size() > 1 && arguments[1].startsWith("tst_")) {
        qCritical("no test class %s in this executable", qPrintable(arguments[1]));
        return 2;
    }
    int failures = 0;
    for (const auto& [name, make] : classes)
        failures += QTest::qExec(make().get(), arguments);
    return failures;
}
