#include "app/window/WelcomePage.h"

#include "app/window/RowButton.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QVBoxLayout>

namespace lathe::app {

namespace {

QString shortPath(const QString& path) {
    const QString home = QDir::homePath();
    return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size())
                                                    : path;
}

void addHeading(QVBoxLayout& column, const QString& text) {
    auto* label = new QLabel{text};
    label->setFont(ui::strongFont());
    label->setProperty("role", "muted");
    label->setContentsMargins(ui::space::OneAndHalf, 0, 0, 0);
    column.addWidget(label);
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QScrollArea{parent} {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    connect(ui::Theme::current(), &ui::Theme::changed, this, &WelcomePage::invalidate);
}

void WelcomePage::setRecentProjects(const QStringList& templateFiles) {
    m_recent = templateFiles;
    invalidate();
}

void WelcomePage::setSamples(const std::vector<Sample>& samples) {
    m_samples = samples;
    invalidate();
}

void WelcomePage::invalidate() {
    m_stale = true;
    if (isVisible())
        rebuild();
}

void WelcomePage::rebuild() {
    m_stale = false;
    setAccessibleName(tr("Welcome"));
    auto* page = new QWidget;
    page->setProperty("role", "panel");
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);

    auto* body = new QWidget{page};
    body->setMaximumWidth(920);
    auto* content = new QVBoxLayout{body};
    content->setContentsMargins(ui::space::Three, ui::space::Four, ui::space::Three,
                                ui::space::Three);
    addTitle(*content);
    content->addSpacing(ui::space::Three);
    addColumns(*content);
    content->addStretch();

    auto* layout = new QHBoxLayout{page};
    layout->addStretch(1);
    layout->addWidget(body, 100);
    layout->addStretch(1);
    setWidget(page);
}

void WelcomePage::addTitle(QVBoxLayout& column) {
    auto* title = new QLabel{tr("Lathe")};
    QFont font = ui::headlineFont();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    title->setFont(font);
    auto* sentence = new QLabel{tr("Write, run and watch Lambda functions on your own machine.")};
    sentence->setProperty("role", "muted");
    for (QLabel* label : {title, sentence}) {
        label->setContentsMargins(ui::space::OneAndHalf, 0, 0, 0);
        column.addWidget(label);
    }
}

void WelcomePage::addColumns(QVBoxLayout& content) {
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* column : {left, right})
        column->setSpacing(ui::space::Quarter);
    addStart(*left);
    if (!m_recent.isEmpty()) {
        left->addSpacing(ui::space::Two);
        addRecent(*left);
    }
    addSamples(*right);
    left->addStretch();
    right->addStretch();
    auto* columns = new QHBoxLayout;
    columns->setSpacing(ui::space::Four);
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    content.addLayout(columns);
}

void WelcomePage::addStart(QVBoxLayout& column) {
    addHeading(column, tr("Start"));
    auto* open = new RowButton{QStringLiteral("folder-open"), tr("Open a SAM project..."), {}};
    connect(open, &QAbstractButton::clicked, this, &WelcomePage::openFolderRequested);
    auto* create =
        new RowButton{QStringLiteral("file-add"), tr("New project from a sample..."), {}};
    connect(create, &QAbstractButton::clicked, this, &WelcomePage::newProjectRequested);
    auto* empty = new RowButton{QStringLiteral("workflow"), tr("New empty project..."), {}};
    connect(empty, &QAbstractButton::clicked, this, &WelcomePage::emptyProjectRequested);
    auto* clone = new RowButton{QStringLiteral("branch"), tr("Clone a repository..."), {}};
    connect(clone, &QAbstractButton::clicked, this, &WelcomePage::cloneRequested);
    column.addWidget(open);
    column.addWidget(clone);
    column.addWidget(create);
    column.addWidget(empty);
}

void WelcomePage::addRecent(QVBoxLayout& column) {
    addHeading(column, tr("Recent"));
    for (const QString& file : m_recent.mid(0, 6)) {
        const QFileInfo info{file};
        auto* button = new RowButton{QStringLiteral("project"), info.absoluteDir().dirName(),
                                     shortPath(info.absolutePath())};
        button->setPath(true);
        button->setToolTip(info.absolutePath());
        connect(button, &QAbstractButton::clicked, this,
                [this, file] { emit projectRequested(file); });
        column.addWidget(button);
    }
}

void WelcomePage::addSamples(QVBoxLayout& column) {
    if (m_samples.empty())
        return;
    addHeading(column, tr("Samples"));
    for (const Sample& sample : m_samples) {
        const QString summary = ui::translatedResource(sample.summary);
        auto* button = new RowButton{QStringLiteral("function"), sample.name, summary};
        button->setToolTip(summary);
        connect(button, &QAbstractButton::clicked, this,
                [this, path = sample.path] { emit sampleRequested(path); });
        column.addWidget(button);
    }
}

void WelcomePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        invalidate();
    QScrollArea::changeEvent(event);
}

void WelcomePage::showEvent(QShowEvent* event) {
    if (m_stale)
        rebuild();
    QScrollArea::showEvent(event);
}

} // namespace lathe::app
