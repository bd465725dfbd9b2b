#include "widgets/inspector/InspectorPane.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Labels.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Tokens.h"
#include "widgets/inspector/FieldManners.h"
#include "widgets/inspector/FunctionForm.h"
#include "widgets/inspector/PoliciesEditor.h"
#include "widgets/inspector/PropertiesView.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace lathe::inspector {

namespace {

/// Tabs of a function.
enum { FormView, PropertiesTab };
/// Tabs of a state machine.
enum { MachineProperties, MachinePermissions };

} // namespace

InspectorPane::InspectorPane(QWidget* parent)
    : QWidget{parent} {
    m_head = makeHead();
    m_views = makeTabs(tr("Views of the function"), {tr("Settings"), tr("All properties")});
    m_machineViews =
        makeTabs(tr("Views of the state machine"), {tr("All properties"), tr("Permissions")});
    m_form = new FunctionForm{this};
    m_scroll = makeScroll(m_form);
    auto* permissions = new QWidget{this};
    auto* permissionsColumn = new QVBoxLayout{permissions};
    m_policies = new PoliciesEditor{permissions};
    permissionsColumn->setContentsMargins(ui::space::OneAndHalf, ui::space::One,
                                          ui::space::OneAndHalf, ui::space::OneAndHalf);
    permissionsColumn->addWidget(m_policies);
    permissionsColumn->addStretch();
    m_permissions = makeScroll(permissions);
    m_properties = new PropertiesView{this};
    m_pages = new QStackedWidget{this};
    // Above the lower docks there is little room in a small window.
    m_pages->setMinimumHeight(ui::space::Four);
    m_empty =
        new ui::EmptyState{QStringLiteral("inspector"), tr("Nothing selected"),
                           tr("Select a function or another resource to see its settings."), this};
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_empty, m_scroll, m_permissions, m_properties})
        m_pages->addWidget(page);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_views);
    column->addWidget(m_machineViews);
    column->addWidget(m_pages, 1);
    connectEditors();
    refresh();
}

InspectorPane::~InspectorPane() = default;

QTabBar* InspectorPane::makeTabs(const QString& name, const QStringList& texts) {
    auto* tabs = new QTabBar{this};
    tabs->setAccessibleName(name);
    tabs->setDrawBase(false);
    tabs->setExpanding(true);
    for (const QString& text : texts)
        tabs->addTab(text);
    return tabs;
}

QScrollArea* InspectorPane::makeScroll(QWidget* content) {
    auto* area = new QScrollArea{this};
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void InspectorPane::connectEditors() {
    connect(m_form, &FunctionForm::edited, this,
            [this](const PropertyPath& path, const boost::json::value& value) {
                emit propertyEdited(m_logicalId, path, value);
            });
    connect(m_form, &FunctionForm::changed, this,
            [this](const PropertyEdits& edits) { emit propertiesEdited(m_logicalId, edits); });
    connect(m_form, &FunctionForm::removed, this,
            [this](const PropertyPath& path) { emit propertyRemoved(m_logicalId, path); });
    connect(m_form, &FunctionForm::renamed, this,
            [this](const PropertyPath& path, const QString& to, const boost::json::value& value) {
                emit propertyRenamed(m_logicalId, path, to, value);
            });
    connect(m_properties, &PropertiesView::edited, this,
            [this](const PropertyPath& path, const boost::json::value& value) {
                emit propertyEdited(m_logicalId, path, value);
            });
    connect(m_properties, &PropertiesView::removed, this,
            [this](const PropertyPath& path) { emit propertyRemoved(m_logicalId, path); });
    connect(m_properties, &PropertiesView::renamed, this,
            [this](const PropertyPath& path, const QString& to, const boost::json::value& value) {
                emit propertyRenamed(m_logicalId, path, to, value);
            });
    connect(m_views, &QTabBar::currentChanged, this, &InspectorPane::refresh);
    connect(m_form, &FunctionForm::openRequested, this, &InspectorPane::openRequested);
    connect(m_form, &FunctionForm::resourceRequested, this, &InspectorPane::resourceRequested);
    connect(m_machineViews, &QTabBar::currentChanged, this, &InspectorPane::refresh);
    connect(m_policies, &PoliciesEditor::changed, this,
            [this](const PropertyEdits& edits) { emit propertiesEdited(m_logicalId, edits); });
    connect(m_policies, &PoliciesEditor::resourceRequested, this,
            &InspectorPane::resourceRequested);
    connect(ui::Theme::current(), &ui::Theme::changed, this, &InspectorPane::refresh);
}

QWidget* InspectorPane::makeHead() {
    auto* head = new QWidget{this};
    auto* row = new QHBoxLayout{head};
    row->setContentsMargins(ui::space::OneAndHalf, ui::space::One, ui::space::One, ui::space::One);
    row->setSpacing(ui::space::One);
    m_icon = new QLabel{head};
    m_name = new ui::ElidedLabel{};
    m_name->setFont(ui::strongFont());
    m_type = new ui::ElidedLabel{};
    m_type->setFont(ui::smallFont());
    m_type->setProperty("role", "muted");
    m_jump = new QToolButton{head};
    m_jump->setIcon(ui::icon(QStringLiteral("template")));
    m_jump->setToolTip(tr("Go to it in the template"));
    m_jump->setAccessibleName(m_jump->toolTip());
    m_jump->setFocusPolicy(Qt::StrongFocus);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_type);
    row->addWidget(m_icon);
    row->addLayout(names, 1);
    row->addWidget(m_jump);
    connect(m_jump, &QToolButton::clicked, this, [this] {
        if (const model::Resource* shown = resource())
            emit openRequested(ui::toQString(shown->location.file), shown->location.line,
                               shown->location.column);
        else if (const model::FunctionSpec* spec = function())
            emit openRequested(ui::toQString(spec->location.file), spec->location.line,
                               spec->location.column);
    });
    return head;
}

QString InspectorPane::currentResource() const {
    return m_logicalId;
}

const model::Resource* InspectorPane::resource() const {
    return m_project ? m_project->findResource(m_logicalId.toStdString()) : nullptr;
}

const model::FunctionSpec* InspectorPane::function() const {
    return m_project ? m_project->findFunction(m_logicalId.toStdString()) : nullptr;
}

void InspectorPane::setProject(std::shared_ptr<const model::Project> project) {
    m_project = std::move(project);
    refresh();
}

void InspectorPane::setRuntimes(const std::vector<model::RuntimeMatch>& runtimes) {
    m_form->setRuntimes(runtimes);
}

void InspectorPane::setPrices(const cost::PriceTable& prices) {
    m_form->setPrices(prices);
}

void InspectorPane::setVocabulary(const iam::Vocabulary& vocabulary) {
    m_form->setVocabulary(vocabulary);
    m_policies->setVocabulary(vocabulary);
}

void InspectorPane::setSchema(std::shared_ptr<const schema::Schema> schema) {
    m_properties->setSchema(std::move(schema));
}

void InspectorPane::showResource(const QString& logicalId,
                                 const inspector::WrittenProperties& written) {
    const bool another = logicalId != m_logicalId;
    m_logicalId = logicalId;
    m_written = written;
    refresh();
    if (another)
        m_scroll->ensureVisible(0, 0);
}

void InspectorPane::focusProperty(const QString& property) {
    PropertyRow* row = function() ? m_form->row(property) : nullptr;
    QWidget* place = function() && !row ? m_form->placeOf(property) : nullptr;
    m_views->setCurrentIndex(row || place ? FormView : PropertiesTab);
    m_machineViews->setCurrentIndex(MachineProperties);
    if (place)
        return m_scroll->ensureWidgetVisible(place, 0, ui::space::Three);
    if (!row)
        return m_properties->showPath(property);
    m_scroll->ensureWidgetVisible(row, 0, ui::space::Three);
    row->takeFocus();
}

void InspectorPane::refresh() {
    const model::FunctionSpec* spec = function();
    const model::Resource* shown = resource();
    const bool isMachine = !spec && shown && shown->type == "AWS::Serverless::StateMachine";
    m_head->setVisible(spec || shown);
    m_views->setVisible(spec);
    m_machineViews->setVisible(isMachine);
    if (!spec && !shown)
        return m_pages->setCurrentWidget(m_empty);
    showHead(spec, shown);
    const QString type = QString::fromStdString(shown ? shown->type : spec->resourceType);
    const bool apiMade = spec && spec->origin == model::Origin::Api;
    const bool elsewhere = m_logicalId.contains(u'/') || apiMade || (shown && shown->implied);
    if (spec)
        m_form->showFunction(m_project, m_logicalId, m_written);
    if (isMachine)
        m_policies->showResource(m_project, m_logicalId, m_written, elsewhere);
    m_properties->showResource(m_project, m_logicalId, type, m_written, elsewhere);
    if (spec && m_views->currentIndex() == FormView)
        m_pages->setCurrentWidget(m_scroll);
    else if (isMachine && m_machineViews->currentIndex() == MachinePermissions)
        m_pages->setCurrentWidget(m_permissions);
    else
        m_pages->setCurrentWidget(m_properties);
    chainTabs(this);
}

void InspectorPane::showHead(const model::FunctionSpec* spec, const model::Resource* shown) {
    const QString type = QString::fromStdString(shown ? shown->type : spec->resourceType);
    m_name->setText(m_logicalId);
    const bool apiMade = spec && spec->origin == model::Origin::Api;
    m_type->setText(m_logicalId.contains(u'/')        ? tr("%1, of a nested application").arg(type)
                    : apiMade                         ? tr("%1, made through the API").arg(type)
                    : spec && spec->changedThroughApi ? tr("%1, changed through the API").arg(type)
                                                      : type);
    m_jump->setVisible(!apiMade);
    m_icon->setPixmap(
        ui::iconPixmap(ui::resourceIcon(type), 20, ui::colors().accent, devicePixelRatioF()));
}

} // namespace lathe::inspector
