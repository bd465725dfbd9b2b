#include "tests/gui/WindowTest.h"

#include "app/window/Docks.h"
#include "app/window/EditorArea.h"
#include "widgets/common/Theme.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

namespace lathe::test {

namespace {

const QByteArray Template = R"(AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Description: Two functions and a table.

Globals:
  Function:
    Runtime: python3.12
    Timeout: 5

Resources:
  Hello: # greets
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: hello.handler
      MemorySize: 256
      Events:
        Get:
          Type: HttpApi
          Properties:
            Path: /hello
            Method: get

  Report:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: report.handler
      Events:
        Nightly:
          Type: Schedule
          Properties:
            Schedule: rate(1 day)

  Table:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
        - AttributeName: id
          AttributeType: S
      KeySchema:
        - AttributeName: id
          KeyType: HASH
)";

const QByteArray Hello = R"(import json


def handler(event, context):
    """Greets whoever asks."""
    name = event.get("name", "world")
    print(f"greeting {name}")
    return {"statusCode": 200, "body": json.dumps({"message": f"Hello, {name}!"})}
)";

} // namespace

WindowTest::WindowTest() {
    // What Qt warns of is a fault of ours, but for what the offscreen platform lacks.
    QTest::failOnWarning(QRegularExpression{QStringLiteral("^(?!This plugin does not support)")});
    qputenv("XDG_STATE_HOME", m_folder.filePath("state").toLocal8Bit());
    QDir{m_folder.path()}.mkpath("project/src");
    QDir{m_folder.path()}.mkpath("project/events");
    write(path("project/template.yaml"), Template);
    write(path("project/src/hello.py"), Hello);
    write(path("project/src/report.py"), "def handler(event, context):\n    return 'done'\n");
    write(path("project/events/Hello.json"), "{\"name\": \"Ada\"}\n");
    m_settings = std::make_unique<app::Settings>(path("settings.ini"), nullptr);
    m_settings->setLanguage("en");
    // Whatever this machine has.
    m_settings->setLanguageServers(false);
    // Others run beside it.
    m_settings->setHttpPort(0);
    m_settings->setTheme(ui::Theme::Mode::Dark);
    m_window = std::make_unique<app::MainWindow>(*m_settings);
    m_window->show();
}

WindowTest::~WindowTest() = default;

bool WindowTest::open() {
    m_window->activateWindow();
    m_window->openProject(path("project"));
    return QTest::qWaitFor(
        [this] {
            return !m_window->currentFunction().isEmpty() && m_window->docks().isBuilt() &&
                   m_window->editors().current() && m_window->editors().current()->isLoaded();
        },
        20'000);
}

void WindowTest::restart() {
    m_window->close();
    m_window.reset();
    m_window = std::make_unique<app::MainWindow>(*m_settings);
    m_window->show();
}

void WindowTest::write(const QString& path, const QByteArray& bytes) {
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray WindowTest::read(const QString& path) {
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void WindowTest::picture(const QString& name) {
    const QString folder = qEnvironmentVariable("LATHE_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(50);
    m_window->grab().save(QDir{folder}.filePath(name + QStringLiteral(".png")));
}

void WindowTest::pictures(const QString& name) {
    if (qEnvironmentVariableIsEmpty("LATHE_SCREENSHOTS"))
        return;
    for (const QSize& size : {QSize{1280, 800}, QSize{1920, 1080}}) {
        m_window->resize(size);
        themePictures(QStringLiteral("%1-%2").arg(name).arg(size.width()));
    }
}

void WindowTest::themePictures(const QString& name) {
    // To dress a window takes a while.
    if (qEnvironmentVariableIsEmpty("LATHE_SCREENSHOTS"))
        return;
    for (const bool dark : {true, false}) {
        ui::Theme::current()->setMode(dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        picture(name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light")));
    }
}

} // namespace lathe::test
