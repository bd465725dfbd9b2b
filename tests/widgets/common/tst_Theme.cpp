#include "tests/support/TestMain.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace lathe;

namespace {

/// Relative luminance and contrast: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
double luminance(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor strongestColor(const QImage& image) {
    QColor best;
    int alpha = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            if (here.alpha() > alpha) {
                alpha = here.alpha();
                best = here;
            }
        }
    }
    return best;
}

} // namespace

class tst_Theme : public QObject {
    Q_OBJECT

  private slots:
    void textReadsOnEverySurface_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    void textReadsOnEverySurface() {
        QFETCH(bool, dark);
        const ui::Colors c = ui::Theme::load(dark);
        for (const QColor& ground : {c.background, c.surface, c.raised, c.accentSoft}) {
            QVERIFY2(contrast(c.text, ground) >= 7, qPrintable(ground.name()));
        }
        for (const QColor& ground : {c.background, c.surface, c.raised}) {
            for (const QColor& ink : {c.muted, c.accent, c.success, c.warning, c.error, c.info})
                QVERIFY2(contrast(ink, ground) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3")
                                        .arg(ink.name(), ground.name())
                                        .arg(contrast(ink, ground))));
        }
        QVERIFY(contrast(c.accentText, c.accent) >= 4.5);
    }
    void codeReadsOnTheEditorsGround_data() { textReadsOnEverySurface_data(); }
    void codeReadsOnTheEditorsGround() {
        QFETCH(bool, dark);
        const ui::Colors c = ui::Theme::load(dark);
        for (const QColor& ink :
             {c.code.keyword, c.code.string, c.code.number, c.code.function, c.code.type,
              c.code.constant, c.code.operators, c.code.property, c.code.decorator, c.log.warn,
              c.log.error, c.log.fatal, c.log.platform, c.log.debug})
            QVERIFY2(
                contrast(ink, c.background) >= 4.5,
                qPrintable(
                    QStringLiteral("%1: %2").arg(ink.name()).arg(contrast(ink, c.background))));
        for (const QColor& ground : {c.background, c.editor.currentLine}) {
            QVERIFY(contrast(c.code.comment, ground) >= 4.5);
            QVERIFY(contrast(c.editor.lineNumber, ground) >= 3);
        }
        QVERIFY(contrast(c.log.trace, c.background) >= 4.5);
        for (const QColor& line : c.series)
            QVERIFY2(contrast(line, c.background) >= 3, qPrintable(line.name()));
    }
    void changingTheModeRecoloursTheApplicationAndItsIcons() {
        ui::Theme* theme = ui::Theme::current();
        theme->setMode(ui::Theme::Mode::Light);
        const QIcon icon = ui::icon("play", ui::Tint::Accent);
        const QColor light = strongestColor(icon.pixmap(48, 48).toImage());
        QSignalSpy changed{theme, &ui::Theme::changed};

        theme->setMode(ui::Theme::Mode::Dark);

        QCOMPARE(changed.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), theme->colors().background);
        const QColor dark = strongestColor(icon.pixmap(48, 48).toImage());
        QVERIFY(light != dark);
        QCOMPARE(dark.rgb(), theme->colors().accent.rgb());
    }
    void disabledIconsArePaler() {
        const QIcon icon = ui::icon("stop", ui::Tint::Error);
        QCOMPARE(strongestColor(icon.pixmap(48, 48, QIcon::Disabled).toImage()).rgb(),
                 ui::colors().faint.rgb());
    }
    void everyIconDrawsSomething() {
        const QStringList names = QDir{":/icons"}.entryList({"*.svg"});
        QVERIFY(names.size() > 50);
        for (const QString& name : names) {
            const QIcon icon = ui::icon(name.chopped(4));
            QVERIFY2(strongestColor(icon.pixmap(32, 32).toImage()).alpha() > 150, qPrintable(name));
        }
    }
    void everyTriggerAndFileHasAnIconThatExists() {
        for (int kind = 0; kind <= int(model::TriggerKind::Other); ++kind) {
            QVERIFY(ui::hasIcon(ui::triggerIcon(model::TriggerKind(kind))));
            QVERIFY(!ui::triggerText(model::TriggerKind(kind)).isEmpty());
        }
        for (const char* file : {"a.py", "b.mjs", "c.ts", "d.yaml", "template.yml", "e.json",
                                 "README.md", "x.java", "main.go", "y.rb", "Makefile", "z.zip"})
            QVERIFY2(ui::hasIcon(ui::fileIcon(file)), file);
        QCOMPARE(ui::resourceIcon("AWS::SQS::Queue"), "queue");
        QCOMPARE(ui::resourceIcon("Custom::Thing"), "resource");
    }
    void sizesAreWrittenForPeople() {
        QLocale::setDefault(QLocale::c());
        QCOMPARE(ui::sizeText(12), "12 bytes");
        QCOMPARE(ui::sizeText(512 * 1024), "512 KB");
        QCOMPARE(ui::sizeText(5'662'310), "5.4 MB");
    }
};

LATHE_TEST(tst_Theme)
#include "tst_Theme.moc"
