#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace lathe::test {

/// Makes a test class known to the shared main() of its executable.
struct Registration {
    Registration(const char* name, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace lathe::test

/// At the end of tst_Name.cpp, in place of QTEST_MAIN: `LATHE_TEST(tst_Name)`, then
/// `#include "tst_Name.moc"`. The executable's first argument chooses the class to run; without
/// one, all run in turn.
#define LATHE_TEST(Class)                                                                          \
    static const lathe::test::Registration registration##Class{                                    \
        #Class, [] { return std::unique_ptr<QObject>(std::make_unique<Class>()); }};
