#include "app/window/EditorArea.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace lathe::app {

using editor::EditorView;

void EditorArea::connectTabs() {
    QTabBar* bar = m_tabs->tabBar();
    bar->setContextMenuPolicy(Qt::CustomContextMenu);
    bar->installEventFilter(this);
    connect(bar, &QWidget::customContextMenuRequested, this, &EditorArea::showTabMenu);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this,
            [this](int index) { close(m_tabs->widget(index)); });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { emit currentChanged(current()); });
    connect(m_tabs, &QTabWidget::tabBarClicked, this, [this] {
        if (current())
            current()->setFocus();
    });
}

bool EditorArea::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const int index = m_tabs->tabBar()->tabAt(mouse->position().toPoint());
        if (mouse->button() == Qt::MiddleButton && index >= 0) {
            close(m_tabs->widget(index));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EditorArea::showTabMenu(const QPoint& position) {
    const int index = m_tabs->tabBar()->tabAt(position);
    if (index < 0)
        return;
    QWidget* page = m_tabs->widget(index);
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Close"), page, [this, page] { close(page); });
    menu->addAction(tr("Close the others"), page, [this, page] { closeOthers(page); })
        ->setEnabled(m_tabs->count() > 1);
    if (auto* view = qobject_cast<EditorView*>(page)) {
        menu->addSeparator();
        menu->addAction(ui::icon(QStringLiteral("copy")), tr("Copy path"), view,
                        [view] { QGuiApplication::clipboard()->setText(view->path()); });
    }
    menu->popup(m_tabs->tabBar()->mapToGlobal(position));
}

void EditorArea::updateTab(EditorView* view) {
    const int index = m_tabs->indexOf(view);
    const QFileInfo info{view->path()};
    QString name = info.fileName();
    const bool twice = std::ranges::any_of(views(), [&](const EditorView* other) {
        return other != view && QFileInfo{other->path()}.fileName() == name;
    });
    if (twice)
        name = QStringLiteral("%1 (%2)").arg(name, info.dir().dirName());
    m_tabs->setTabText(index, view->isModified() ? QStringLiteral("\u2022 ") + name : name);
    m_tabs->setTabToolTip(index, view->path());
}

void EditorArea::updateTabs() {
    for (EditorView* view : views())
        updateTab(view);
}

bool EditorArea::isShowingFiles() const {
    return m_stack->currentIndex() == 1;
}

void EditorArea::closeOthers(QWidget* page) {
    QList<QWidget*> others;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i) != page)
            others << m_tabs->widget(i);
    }
    for (QWidget* other : std::as_const(others))
        close(other);
}

void EditorArea::renamed(const QString& from, const QString& to) {
    for (EditorView* view : views()) {
        const QString path = view->path();
        if (path != from && !path.startsWith(from + QLatin1Char('/')))
            continue;
        m_watcher.removePath(path);
        view->setPath(to + path.mid(from.size()));
        m_watcher.addPath(view->path());
        view->bar()->hide();
    }
    updateTabs();
    emit fileRenamed();
}

void EditorArea::closeRemoved(const QString& path) {
    for (EditorView* view : views()) {
        const bool below = view->path().startsWith(path + QLatin1Char('/'));
        if ((below || view->path() == path) && !view->isModified() && !isTemplate(view))
            remove(view);
    }
}

void EditorArea::showNextTab(int step) {
    const int count = m_tabs->count();
    if (count == 0)
        return;
    // From the welcome page it is the tab that lies beneath.
    const int index = m_stack->currentIndex() == 1 ? m_tabs->currentIndex() + step + count
                                                   : m_tabs->currentIndex();
    m_tabs->setCurrentIndex(index % count);
    m_stack->setCurrentIndex(1);
    m_tabs->currentWidget()->setFocus();
    emit currentChanged(current());
}

void EditorArea::showReadOnly(const QString& path, const QByteArray& text, const QString& title,
                              const QString& toolTip) {
    auto* page = new editor::CodeEditor;
    page->setContent(text, editor::languageOf(path, text), editor::TextFormat::LineEnd::Lf);
    page->setReadOnly(true);
    const int index = m_tabs->addTab(page, ui::icon(ui::fileIcon(path)), title);
    m_tabs->setTabToolTip(index, toolTip);
    m_tabs->setCurrentIndex(index);
    m_stack->setCurrentIndex(1);
    page->setFocus();
}

std::vector<OpenFile> EditorArea::openFiles() const {
    std::vector<OpenFile> files = m_restoring;
    for (EditorView* view : views()) {
        if (std::ranges::any_of(m_restoring,
                                [view](const OpenFile& file) { return file.path == view->path(); }))
            continue;
        const auto [line, column] = view->editor()->caret();
        files.push_back({view->path(), line, column});
    }
    return files;
}

void EditorArea::restore(const std::vector<OpenFile>& files, const QString& current) {
    m_restored = 0;
    m_restoring = files;
    std::erase_if(m_restoring, [](const OpenFile& file) { return !QFileInfo::exists(file.path); });
    if (m_restoring.empty())
        return;
    const auto found = std::ranges::find(m_restoring, current, &OpenFile::path);
    const OpenFile& front = found == m_restoring.end() ? m_restoring.back() : *found;
    open(front.path, front.line, front.column);
}

void EditorArea::restoreOthers() {
    while (m_restored < m_restoring.size()) {
        const OpenFile& file = m_restoring[m_restored++];
        if (viewOf(file.path))
            continue;
        EditorView* view = viewFor(file.path, static_cast<int>(m_restored) - 1);
        if (file.line > 0)
            view->goTo(file.line, file.column);
        QTimer::singleShot(0, this, &EditorArea::restoreOthers);
        return;
    }
    m_restoring.clear();
}

} // namespace lathe::app
