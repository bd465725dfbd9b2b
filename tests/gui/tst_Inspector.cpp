#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "tests/gui/WindowTest.h"
#include "tests/support/TestMain.h"
#include "widgets/inspector/FunctionForm.h"
#include "widgets/inspector/InspectorPane.h"
#include "widgets/inspector/PoliciesEditor.h"
#include "widgets/inspector/PolicyCard.h"
#include "widgets/inspector/ValueBox.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>

using namespace lathe;
using inspector::PoliciesEditor;
using inspector::ValueBox;

/// The lists of a function in the inspector, by a person's hands, and what the template says then.
class tst_Inspector : public QObject {
    Q_OBJECT

    std::unique_ptr<test::WindowTest> m_test;
    QByteArray m_before;

    app::MainWindow& window() { return m_test->window(); }
    inspector::InspectorPane* pane() { return window().docks().inspector(); }
    PoliciesEditor* policies() {
        return pane()->findChild<inspector::FunctionForm*>()->findChild<PoliciesEditor*>();
    }
    QString text() { return QString::fromStdString(window().document().text()); }
    template <class T> T* named(const QString& name) {
        for (auto* found : pane()->findChildren<T*>())
            if (found->accessibleName() == name && found->isVisible())
                return found;
        return nullptr;
    }
    void bringIntoView(QWidget* widget) {
        for (auto* area : pane()->findChildren<QScrollArea*>())
            if (area->isAncestorOf(widget))
                area->ensureWidgetVisible(widget, 0, 200);
    }
    void type(ValueBox* box, const QString& text) {
        bringIntoView(box);
        QTest::mouseClick(box->lineEdit(), Qt::LeftButton);
        box->lineEdit()->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Escape);
        QTest::keyClick(box, Qt::Key_Return);
    }
    void click(const QString& name) {
        auto* button = named<QToolButton>(name);
        QVERIFY2(button, qPrintable(name));
        bringIntoView(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void undoAll() {
        while (window().document().undoStack()->canUndo())
            window().document().undoStack()->undo();
        QCOMPARE(text().toUtf8(), m_before);
    }

  private slots:
    void init() {
        m_test = std::make_unique<test::WindowTest>();
        m_before = m_test->read(m_test->path("project/template.yaml")) + R"(
  Jobs:
    Type: AWS::SQS::Queue

  Dead:
    Type: AWS::SQS::Queue

  Tools:
    Type: AWS::Serverless::LayerVersion
    Properties:
      ContentUri: src/

  Fonts:
    Type: AWS::Serverless::LayerVersion
    Properties:
      ContentUri: src/
)";
        m_test->write(m_test->path("project/template.yaml"), m_before);
        QVERIFY(m_test->open());
        window().resize(1280, 800);
        window().setCurrentFunction("Hello");
        QTRY_COMPARE(pane()->currentResource(), "Hello");
        // What policies are written with is read in the background.
        QTRY_VERIFY(policies()->addLine()->count() > 100);
    }
    void cleanup() { m_test.reset(); }

    void policiesAreAddedChangedAndRemovedAndEachStepIsUndone() {
        type(policies()->addLine(), "SQSPollerPolicy");
        QVERIFY2(text().contains("      Policies:\n"
                                 "        - SQSPollerPolicy:\n"
                                 "            QueueName: !GetAtt Jobs.QueueName\n"),
                 qPrintable(text()));
        auto* queue = named<ValueBox>("SQSPollerPolicy: QueueName");
        QVERIFY(queue);
        QCOMPARE(QApplication::focusWidget(), queue);
        type(queue, "!GetAtt Dead.QueueName");
        QVERIFY(text().contains("            QueueName: !GetAtt Dead.QueueName\n"));
        type(policies()->addLine(), "sqs:SendMessage");
        QCOMPARE(policies()->cards().size(), std::size_t{2});
        type(named<ValueBox>("Add an action"), "sqs:GetQueueUrl");
        type(named<ValueBox>("Add an action"), "sqs:GetQueueAttributes");
        type(policies()->addLine(), "AmazonS3ReadOnlyAccess");
        QVERIFY2(text().contains("        - Statement:\n"
                                 "            - Effect: Allow\n"
                                 "              Action:\n"
                                 "                - sqs:SendMessage\n"
                                 "                - sqs:GetQueueUrl\n"
                                 "                - sqs:GetQueueAttributes\n"
                                 "              Resource:\n"
                                 "                - !GetAtt Jobs.Arn\n"
                                 "        - AmazonS3ReadOnlyAccess\n"),
                 qPrintable(text()));
        bringIntoView(policies());
        m_test->picture("inspector-policies");
        window().settings().setTheme(ui::Theme::Mode::Light);
        window().resize(1920, 1080);
        QTest::qWait(100);
        bringIntoView(policies()->cards().back());
        m_test->picture("inspector-policies-light");
        QTest::mouseClick(policies()->cards().front()->findChildren<QToolButton*>().at(1),
                          Qt::LeftButton);
        QCOMPARE(policies()->cards().size(), std::size_t{2});
        QVERIFY(!text().contains("SQSPollerPolicy"));
        undoAll();
        QTRY_COMPARE(policies()->cards().size(), std::size_t{0});
    }
    void layersAreLaidOverEachOther() {
        type(named<ValueBox>("Add a layer"), "!Ref Tools");
        type(named<ValueBox>("Add a layer"), "!Ref Fonts");
        QVERIFY(text().contains("      Layers:\n        - !Ref Tools\n        - !Ref Fonts\n"));
        click("Layer 2: Move up");
        QVERIFY(text().contains("      Layers:\n        - !Ref Fonts\n        - !Ref Tools\n"));
        window().document().undoStack()->undo();
        QVERIFY(text().contains("      Layers:\n        - !Ref Tools\n        - !Ref Fonts\n"));
        QTRY_COMPARE(named<ValueBox>("Layer 1")->currentText(), "!Ref Tools");
        m_test->picture("inspector-layers");
        undoAll();
    }
    void aFailureGoesToAQueue() {
        auto* box = named<ValueBox>("When it fails");
        QVERIFY(box);
        type(box, "!GetAtt Dead.Arn");
        QVERIFY2(text().contains("      EventInvokeConfig:\n"
                                 "        DestinationConfig:\n"
                                 "          OnFailure:\n"
                                 "            Type: SQS\n"
                                 "            Destination: !GetAtt Dead.Arn\n"),
                 qPrintable(text()));
        bringIntoView(named<ValueBox>("When it succeeds"));
        m_test->picture("inspector-destinations");
        QTRY_COMPARE(QString::fromStdString(
                         window().document().project()->findFunction("Hello")->async.onFailure)
                         .section(u':', 2, 2),
                     "sqs");
        undoAll();
    }
};

LATHE_TEST(tst_Inspector)
#include "tst_Inspector.moc"
