#include "tests/support/TestMain.h"
#include "widgets/common/StyleSheet.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOption>
#include <QTest>

using namespace lathe;

class tst_Style : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { ui::Theme::current()->setMode(ui::Theme::Mode::Dark); }

    /// One image file in it, and every start loads all of Qt's image plugins.
    void theStyleSheetTakesNothingFromImageFiles() {
        QVERIFY(!ui::styleSheet(ui::colors()).contains(QLatin1String{"url("}));
    }
    void fieldsOfAllKindsAreEquallyHigh() {
        QLineEdit line;
        QComboBox combo;
        combo.addItem("one");
        QSpinBox spin;
        QVERIFY(std::abs(combo.sizeHint().height() - line.sizeHint().height()) <= 2);
        QVERIFY(std::abs(spin.sizeHint().height() - line.sizeHint().height()) <= 2);
    }
    void marksFollowTheTheme_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    void marksFollowTheTheme() {
        QFETCH(bool, dark);
        ui::Theme::current()->setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        QCheckBox box;
        box.setChecked(true);
        const QImage image = box.grab().toImage();
        bool found = false;
        for (int x = 0; x < 16; ++x) {
            for (int y = 0; y < image.height(); ++y)
                found = found || image.pixelColor(x, y).rgb() == ui::colors().accent.rgb();
        }
        QVERIFY(found);
    }
    void noLineIsDrawnBelowTabs() {
        QImage image{60, 20, QImage::Format_RGB32};
        image.fill(Qt::white);
        const QImage before = image;
        QPainter painter{&image};
        QStyleOptionTabBarBase option;
        option.rect = image.rect();
        option.palette = QApplication::palette();
        QApplication::style()->drawPrimitive(QStyle::PE_FrameTabBarBase, &option, &painter);
        painter.end();
        QCOMPARE(image, before);
    }
    void aSpinBoxIsSteppedByItsArrows() {
        QSpinBox spin;
        spin.resize(spin.sizeHint());
        QStyleOptionSpinBox option;
        option.initFrom(&spin);
        option.buttonSymbols = spin.buttonSymbols();
        option.subControls = QStyle::SC_All;
        const QRect up =
            spin.style()->subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxUp, &spin);
        QVERIFY(up.isValid() && spin.rect().contains(up));
        spin.setValue(5);
        QTest::mouseClick(&spin, Qt::LeftButton, {}, up.center());
        QCOMPARE(spin.value(), 6);
    }
};

LATHE_TEST(tst_Style)
#include "tst_Style.moc"
