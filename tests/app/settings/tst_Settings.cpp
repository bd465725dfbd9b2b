#include "app/settings/Settings.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lathe;

class tst_Settings : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

  private slots:
    void preferencesSurviveARestart() {
        const QString file = m_folder.filePath("a.ini");
        {
            app::Settings settings{file, nullptr};
            QSignalSpy changed{&settings, &app::Settings::changed};
            settings.setTheme(ui::Theme::Mode::Dark);
            settings.setLanguage("de");
            settings.setFontSize(14);
            settings.setTrimOnSave(true);
            settings.setIdleMinutes(3);
            settings.setAccountConcurrency(0);
            settings.setStandbyMegabytes(0);
            settings.setRetrySpeed(60);
            QCOMPARE(changed.count(), 8);
        }
        app::Settings settings{file, nullptr};
        QCOMPARE(settings.theme(), ui::Theme::Mode::Dark);
        QCOMPARE(settings.language(), "de");
        QCOMPARE(settings.fontSize(), 14);
        QVERIFY(settings.trimOnSave());
        QVERIFY(settings.saveBeforeInvoke());
        QCOMPARE(settings.idleMinutes(), 3);
        QCOMPARE(settings.accountConcurrency(), 1);
        QCOMPARE(settings.standbyMegabytes(), 0);
        QCOMPARE(settings.retrySpeed(), 60);
    }
    void aSessionComesBackAsItWas() {
        const QString file = m_folder.filePath("b.ini");
        const app::Session session{
            "geometry", "docks", {{"/p/app.py", 12, 5}, {"/p/b.js", 1, 1}}, "/p/b.js", "Hello"};
        app::Settings{file, nullptr}.setSession("/p/template.yaml", session);
        app::Settings settings{file, nullptr};
        QCOMPARE(settings.session("/p/template.yaml"), session);
        QCOMPARE(settings.session("/other/template.yaml"), app::Session{});
    }
    void breakpointsComeBackWhateverBecomesOfTheSession() {
        const QString file = m_folder.filePath("breakpoints.ini");
        const std::vector<app::KeptBreakpoint> kept{{"/p/app.py", 12, {}, {}},
                                                    {"/p/app.py", 14, "n > 2", {}},
                                                    {"/p/b.js", 1, {}, "total {sum}"}};
        {
            app::Settings settings{file, nullptr};
            settings.setBreakpoints("/p/template.yaml", {{"/p/old.py", 1, "x", "y"}});
            settings.setBreakpoints("/p/template.yaml", kept);
            settings.setWatches("/p/template.yaml", {"a", "b, c"});
            settings.setExceptionStops("/p/template.yaml", 2);
            settings.setSession("/p/template.yaml", {});
        }
        const app::Settings settings{file, nullptr};
        QCOMPARE(settings.breakpoints("/p/template.yaml"), kept);
        QCOMPARE(settings.watches("/p/template.yaml"), (QStringList{"a", "b, c"}));
        QCOMPARE(settings.exceptionStops("/p/template.yaml"), 2);
        QCOMPARE(settings.exceptionStops("/other/template.yaml"),
                 app::Settings::UncaughtExceptions);
        QVERIFY(settings.breakpoints("/other/template.yaml").empty());
    }
    void theBudgetOfAProjectOutlivesItsSessions() {
        QTemporaryDir folder;
        const QString file = folder.filePath("settings.ini");
        {
            app::Settings settings{file, nullptr};
            QCOMPARE(settings.budget("/a/template.yaml"), 0.0);
            settings.setBudget("/a/template.yaml", 12.5);
            settings.setSession("/a/template.yaml", {});
        }
        QCOMPARE((app::Settings{file, nullptr}).budget("/a/template.yaml"), 12.5);
        QCOMPARE((app::Settings{file, nullptr}).budget("/b/template.yaml"), 0.0);
    }
    void recentProjectsAreTheLatestThatStillExist() {
        app::Settings settings{m_folder.filePath("c.ini"), nullptr};
        QStringList files;
        for (int i = 0; i < 3; ++i) {
            files << m_folder.filePath(QString::number(i));
            QVERIFY(QFile{files.last()}.open(QIODevice::WriteOnly));
            settings.addRecentProject(files.last());
        }
        settings.addRecentProject(files[0]);
        QFile::remove(files[1]);
        QCOMPARE(settings.recentProjects(), (QStringList{files[0], files[2]}));
    }
    void aNoticeIsNewsOnce() {
        app::Settings settings{m_folder.filePath("d.ini"), nullptr};
        QVERIFY(settings.isNews("python3.14 -> python3.11"));
        QVERIFY(!settings.isNews("python3.14 -> python3.11"));
        QVERIFY(settings.isNews("nodejs22.x -> nodejs18.x"));
    }
};

LATHE_TEST(tst_Settings)
#include "tst_Settings.moc"
