#include "widgets/common/EmptyState.h"
#include "widgets/common/EngineText.h"
#include "widgets/common/InfoBar.h"
#include "widgets/dashboard/BodyEditor.h"
#include "widgets/dashboard/DashboardBar.h"
#include "widgets/dashboard/DashboardExport.h"
#include "widgets/dashboard/DashboardPage.h"
#include "widgets/dashboard/NameBar.h"
#include "widgets/dashboard/TileGrid.h"

#include <QFileDialog>
#include <QStackedWidget>

#include <algorithm>

// Which dashboards there are, and how they are kept.

namespace lathe::dashboard {

void DashboardPage::setProject(const std::shared_ptr<const model::Project>& project) {
    m_region = project ? project->region : std::string{};
    m_editor->setAlarmPrefix(project ? QStringLiteral("arn:aws:cloudwatch:%1:%2:alarm:")
                                           .arg(QString::fromStdString(project->region),
                                                QString::fromStdString(project->accountId))
                                     : QString{});
}

void DashboardPage::reload() {
    if (!isVisible())
        return;
    askOverview();
    emit dashboardsRequested(
        [this, edits = m_edits](const auto& dashboards) { take(dashboards, edits); });
    if (!m_time.zoom && m_pages->currentIndex() == GridPage)
        refresh();
    askMarks();
}

/// `edits`: of the moment when they were asked for; what was changed since is newer.
void DashboardPage::take(const Result<std::vector<api::DashboardView>>& dashboards, int edits) {
    if (!dashboards) {
        m_all.clear();
        m_name.clear();
        showNames();
        return showNothing(tr("No engine runs"),
                           tr("Dashboards are kept by the engine: start it to see them."), false);
    }
    m_all = *dashboards;
    const auto current = std::find_if(m_all.begin(), m_all.end(), [this](const auto& one) {
        return one.name == m_name.toStdString();
    });
    if (current == m_all.end()) {
        if (m_all.empty()) {
            m_name.clear();
            showNames();
            return showNothing(tr("No dashboards yet"),
                               tr("A dashboard shows metrics, alarms and texts of your choice. "
                                  "CloudWatch's clients get the same ones."),
                               true);
        }
        showBody(QString::fromStdString(m_all.front().name), m_all.front().body);
    } else if (edits == m_edits && !m_saveSoon.isActive() && current->body != m_kept) {
        showBody(m_name, current->body);
    }
    showNames();
}

void DashboardPage::open(const QString& name) {
    keepNow();
    for (const api::DashboardView& one : m_all)
        if (one.name == name.toStdString())
            showBody(name, one.body);
    showNames();
}

void DashboardPage::showBody(const QString& name, const std::string& body) {
    m_name = name;
    m_kept = body;
    m_feed.forget();
    closeEditor();
    m_notice->hide();
    auto read = bodyOf(body);
    m_document.load(read ? std::move(*read) : DashboardBody{});
    if (!read) {
        m_bodyEditor->setText(QString::fromStdString(body));
        m_bodyEditor->setTrouble(ui::translated(read.error().detail));
        return m_pages->setCurrentIndex(BodyPage);
    }
    for (const api::DashboardView& one : m_all)
        if (one.name == name.toStdString() && one.isDeclared)
            m_notice->showMessage(ui::Tint::Info,
                                  tr("The template declares this dashboard: what is changed here "
                                     "holds until it is changed there."));
}

void DashboardPage::showNames() {
    QStringList names;
    for (const api::DashboardView& one : m_all)
        names << QString::fromStdString(one.name);
    m_bar->setNames(names, m_name);
}

void DashboardPage::showNothing(const QString& headline, const QString& sentence, bool mayMake) {
    m_empty->setTexts(headline, sentence);
    m_empty->setAction(mayMake ? tr("New dashboard") : QString{});
    m_pages->setCurrentIndex(NothingPage);
}

void DashboardPage::keep() {
    m_saveSoon.stop();
    const std::string text = textOf(m_document.body());
    if (!m_name.isEmpty() && text != m_kept)
        put(m_name, QString::fromStdString(text), [] {});
}

void DashboardPage::keepNow() {
    if (m_saveSoon.isActive())
        keep();
}

void DashboardPage::put(const QString& name, const QString& body,
                        const std::function<void()>& then) {
    emit putRequested(name, body, [this, name, body, then](const Result<void>& done) {
        if (!done)
            return fail(done.error());
        if (name == m_name)
            m_kept = body.toStdString();
        then();
    });
}

void DashboardPage::fail(const Error& error) {
    m_notice->showMessage(ui::Tint::Error, ui::translated(error.detail));
}

void DashboardPage::makeNew() {
    m_nameBar->ask(tr("Name of the new dashboard"), {}, [this](const QString& name) {
        for (const api::DashboardView& one : m_all)
            if (one.name == name.toStdString())
                return open(name);
        keepNow();
        const std::string body = textOf(DashboardBody{});
        put(name, QString::fromStdString(body), [this, name, body] {
            m_all.push_back({name.toStdString(), body, m_clock.wall(), false});
            open(name);
        });
    });
}

void DashboardPage::rename() {
    m_nameBar->ask(tr("New name of %1").arg(m_name), m_name, [this](const QString& name) {
        const QString before = m_name;
        if (name == before)
            return;
        for (const api::DashboardView& one : m_all)
            if (one.name == name.toStdString())
                return m_notice->showMessage(ui::Tint::Error,
                                             tr("There is a dashboard %1 already.").arg(name));
        m_saveSoon.stop();
        put(name, QString::fromStdString(textOf(m_document.body())), [this, before, name] {
            m_name = name;
            m_kept = textOf(m_document.body());
            emit removeRequested(before, [this](const Result<void>& done) {
                if (!done)
                    fail(done.error());
                reload();
            });
        });
    });
}

void DashboardPage::removeCurrent() {
    const QString name = m_name;
    const QString body = QString::fromStdString(textOf(m_document.body()));
    m_saveSoon.stop();
    emit removeRequested(name, [this, name, body](const Result<void>& done) {
        if (!done)
            return fail(done.error());
        std::erase_if(m_all, [&](const auto& one) { return one.name == name.toStdString(); });
        m_name.clear();
        take(std::vector<api::DashboardView>{m_all}, m_edits);
        m_notice->showMessage(ui::Tint::Info, tr("%1 was deleted.").arg(name));
        m_notice->addAction(tr("Put it back"), [this, name, body] {
            put(name, body, [this, name, body] {
                m_all.push_back({name.toStdString(), body.toStdString(), m_clock.wall(), false});
                open(name);
            });
        });
    });
}

void DashboardPage::applyBody(const QString& text) {
    auto body = bodyOf(text.toStdString());
    if (!body)
        return m_bodyEditor->setTrouble(ui::translated(body.error().detail));
    // The engine knows what else is wrong.
    emit putRequested(m_name, text, [this, text, body = *body](const Result<void>& done) {
        if (!done)
            return m_bodyEditor->setTrouble(ui::translated(done.error().detail));
        m_pages->setCurrentIndex(GridPage);
        m_kept = text.toStdString();
        m_document.change(tr("Change the body"), body);
    });
}

void DashboardPage::exportAs(const QString& suffix) {
    auto* dialog = new QFileDialog{this, tr("Save the dashboard")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(m_name + QLatin1Char{'.'} + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (!save(path))
            m_notice->showMessage(ui::Tint::Error, tr("%1 cannot be written.").arg(path));
    });
    dialog->open();
}

bool DashboardPage::save(const QString& path) {
    return exportDashboard(*m_grid, m_document.body(), m_name, path);
}

} // namespace lathe::dashboard
