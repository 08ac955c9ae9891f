// SPDX-License-Identifier: Apache-2.0
#include "desktop/dialogs/drawingdialog.h"

#include "desktop/look/textscale.h"
#include "desktop/panels/fields.h"
#include "ui_drawingdialog.h"

#include <QCoreApplication>
#include <QPushButton>

namespace portwright {

namespace {

constexpr double ScreenDpi = 96;
constexpr int Pause = 150; // milliseconds without a change before the preview follows

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

void addCheckable(QListWidget *list, const QString &title, const QString &value, const QStringList &off)
{
    auto *item = new QListWidgetItem(title, list);
    item->setData(Qt::UserRole, value);
    item->setCheckState(off.contains(value) ? Qt::Unchecked : Qt::Checked);
}

QStringList valuesOf(const QListWidget *list, Qt::CheckState state)
{
    QStringList values;
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->checkState() == state)
            values += list->item(row)->data(Qt::UserRole).toString();
    return values;
}

/// As high as its rows: the choices scroll as a whole.
void fitRows(QListWidget *list)
{
    const int rows = list->count() * std::max(18, list->sizeHintForRow(0));
    list->setFixedHeight(rows + 2 * list->frameWidth() + 8);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

/// What is checked; nothing where everything is.
std::optional<QStringList> filterOf(const QListWidget *list)
{
    return valuesOf(list, Qt::Unchecked).isEmpty() ? std::nullopt : std::optional(valuesOf(list, Qt::Checked));
}

} // namespace

DrawingDialog::DrawingDialog(Session &session, QSettings &settings, Purpose purpose, bool masked, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_settings(settings),
      m_purpose(purpose),
      m_ui(std::make_unique<Ui::DrawingDialog>())
{
    m_ui->setupUi(this);
    dress(this);
    setWindowTitle(purpose == Purpose::Print ? tr("Print") : tr("Export diagram"));
    auto *go = m_ui->buttons->addButton(purpose == Purpose::Print ? tr("Print...") : tr("Export..."),
                                        QDialogButtonBox::AcceptRole);
    go->setDefault(true);
    fillChoices();
    fillFilters();
    restore(masked);
    connectControls();
    m_later.setSingleShot(true);
    m_later.setInterval(Pause);
    connect(&m_later, &QTimer::timeout, this, &DrawingDialog::renew);
    renew();
    m_ui->scroll->setMinimumWidth(withText(this, 330));
    openAt(this, {1040, 680});
}

DrawingDialog::~DrawingDialog() = default;

void DrawingDialog::fillChoices()
{
    setChoices(m_ui->format, {{word("pdf"), tr("PDF")}, {word("svg"), tr("SVG")}, {word("png"), tr("PNG")}});
    QList<Choice> papers;
    for (const PaperSize &paper : paperSizes())
        papers.append({paper.name, paper.name});
    setChoices(m_ui->paper, papers);
    setChoices(m_ui->orientation, {{word("landscape"), tr("Landscape")}, {word("portrait"), tr("Portrait")}});
    setChoices(m_ui->spread, {{word("auto"), tr("One page, zones if small")},
                              {word("one"), tr("Fit on one page")},
                              {word("tiled"), tr("Several pages side by side")}});
    for (QComboBox *box : {m_ui->spread, m_ui->paper}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    const bool prints = m_purpose == Purpose::Print;
    m_ui->form->setRowVisible(m_ui->format, !prints);
    m_ui->only->setEnabled(!m_session.selection().elements.isEmpty());
}

void DrawingDialog::offerFlows(const std::optional<QSet<FlowId>> &flows)
{
    m_flows = flows;
    m_ui->filtered->setEnabled(flows.has_value());
    m_ui->filtered->setChecked(flows.has_value());
    if (flows)
        renew();
}

void DrawingDialog::fillFilters()
{
    QSet<QString> used;
    for (const Edge &edge : m_session.scene()->edges)
        for (const qsizetype flow : edge.flows)
            used.insert(m_session.derivation().flows.at(flow).flowClass());
    const QStringList offClasses = m_settings.value(word("drawing/classes-off")).toStringList();
    for (const QString &name : flowClasses() + QStringList{word("other")})
        if (used.contains(name))
            addCheckable(m_ui->classes, flowClassTitle(name), name, offClasses);
    const QStringList offNeeds = m_settings.value(word("drawing/needs-off")).toStringList();
    for (const Need need : {Need::Required, Need::Recommended, Need::Optional, Need::Rare, Need::Retired})
        addCheckable(m_ui->needs, needTitle(need), needName(need), offNeeds);
    for (const Zone &zone : m_session.topology().zones)
        addCheckable(m_ui->zones, m_session.nameOf(zone.id), zone.id.text(), {});
    for (QListWidget *list : {m_ui->classes, m_ui->needs})
        fitRows(list);
}

void DrawingDialog::restore(bool masked)
{
    const auto choose = [&](QComboBox *box, const char *key, const char *otherwise) {
        const int index = box->findData(m_settings.value(word(key), word(otherwise)).toString());
        box->setCurrentIndex(std::max(0, index));
    };
    choose(m_ui->format, "drawing/format", "pdf");
    choose(m_ui->paper, "drawing/paper", "A3");
    choose(m_ui->orientation, "drawing/orientation", "landscape");
    choose(m_ui->spread, "drawing/pages", "auto");
    m_ui->dpi->setValue(m_settings.value(word("drawing/dpi"), 192).toInt());
    m_ui->percent->setValue(m_settings.value(word("drawing/percent"), 100).toInt());
    m_ui->overlap->setValue(m_settings.value(word("drawing/overlap"), 10).toInt());
    m_ui->titleBlock->setChecked(m_settings.value(word("drawing/title-block"), true).toBool());
    m_ui->legend->setChecked(m_settings.value(word("drawing/legend"), true).toBool());
    m_ui->masked->setChecked(masked);
    const QStringList off = m_settings.value(word("drawing/layers-off")).toStringList();
    m_ui->zonesLayer->setChecked(!off.contains(word("zones")));
    m_ui->firewallsLayer->setChecked(!off.contains(word("firewalls")));
    m_ui->flowsLayer->setChecked(!off.contains(word("flows")));
    m_ui->portsLayer->setChecked(!off.contains(word("ports")));
}

void DrawingDialog::remember() const
{
    const auto keep = [&](const char *key, const QVariant &value) { m_settings.setValue(word(key), value); };
    if (m_purpose == Purpose::Export)
        keep("drawing/format", format());
    keep("drawing/paper", m_ui->paper->currentData());
    keep("drawing/orientation", m_ui->orientation->currentData());
    keep("drawing/pages", m_ui->spread->currentData());
    keep("drawing/dpi", m_ui->dpi->value());
    keep("drawing/percent", m_ui->percent->value());
    keep("drawing/overlap", m_ui->overlap->value());
    keep("drawing/title-block", m_ui->titleBlock->isChecked());
    keep("drawing/legend", m_ui->legend->isChecked());
    keep("drawing/classes-off", valuesOf(m_ui->classes, Qt::Unchecked));
    keep("drawing/needs-off", valuesOf(m_ui->needs, Qt::Unchecked));
    QStringList off;
    const QList<QPair<QCheckBox *, const char *>> layers{{m_ui->zonesLayer, "zones"},
                                                         {m_ui->firewallsLayer, "firewalls"},
                                                         {m_ui->flowsLayer, "flows"},
                                                         {m_ui->portsLayer, "ports"}};
    for (const auto &[box, name] : layers)
        if (!box->isChecked())
            off += word(name);
    keep("drawing/layers-off", off);
}

void DrawingDialog::connectControls()
{
    const auto changed = [this] {
        showWhatMatters();
        m_later.start();
    };
    for (QComboBox *box : m_ui->choices->findChildren<QComboBox *>())
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    for (QSpinBox *box : m_ui->choices->findChildren<QSpinBox *>())
        connect(box, &QSpinBox::valueChanged, this, changed);
    for (QCheckBox *box : m_ui->choices->findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, this, changed);
    for (QListWidget *list : m_ui->choices->findChildren<QListWidget *>())
        connect(list, &QListWidget::itemChanged, this, changed);
    connect(m_ui->previous, &QPushButton::clicked, this, [this] { turnTo(m_ui->preview->page() - 1); });
    connect(m_ui->next, &QPushButton::clicked, this, [this] { turnTo(m_ui->preview->page() + 1); });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &DrawingDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &DrawingDialog::reject);
    showWhatMatters();
}

void DrawingDialog::showWhatMatters()
{
    const bool tiled = hasPages() && m_ui->spread->currentData() == word("tiled");
    m_ui->form->setRowVisible(m_ui->dpi, format() == QLatin1String("png"));
    for (QWidget *field : {static_cast<QWidget *>(m_ui->paper), static_cast<QWidget *>(m_ui->orientation),
                           static_cast<QWidget *>(m_ui->spread)})
        m_ui->form->setRowVisible(field, hasPages());
    m_ui->form->setRowVisible(m_ui->percent, tiled);
    m_ui->form->setRowVisible(m_ui->overlap, tiled);
    for (QWidget *each : {static_cast<QWidget *>(m_ui->previous), static_cast<QWidget *>(m_ui->next),
                          static_cast<QWidget *>(m_ui->pageText)})
        each->setVisible(hasPages());
}

QString DrawingDialog::format() const
{
    return m_purpose == Purpose::Print ? word("pdf") : m_ui->format->currentData().toString();
}

DrawingOptions DrawingDialog::options() const
{
    DrawingOptions options;
    options.legend = m_ui->legend->isChecked();
    options.titleBlock = m_ui->titleBlock->isChecked();
    options.masked = m_ui->masked->isChecked();
    options.scale = m_ui->dpi->value() / ScreenDpi;
    options.page.paper = m_ui->paper->currentData().toString();
    options.page.landscape = m_ui->orientation->currentIndex() == 0;
    options.page.spread = PageSpread(m_ui->spread->currentIndex());
    options.page.percent = m_ui->percent->value();
    options.page.overlap = m_ui->overlap->value();
    SceneFilter &filter = options.filter;
    filter.classes = filterOf(m_ui->classes);
    if (const auto needs = filterOf(m_ui->needs)) {
        filter.needs = QList<Need>();
        for (const QString &need : *needs)
            filter.needs->append(needFromName(need).value_or(Need::Required));
    }
    if (const auto zones = filterOf(m_ui->zones)) {
        filter.zones = QList<ZoneId>();
        for (const QString &zone : *zones)
            filter.zones->append(ZoneId(zone));
    }
    if (m_ui->only->isChecked())
        filter.only = m_session.selection().elements;
    if (m_flows && m_ui->filtered->isChecked())
        filter.flows = m_flows;
    filter.showZones = m_ui->zonesLayer->isChecked();
    filter.showFirewalls = m_ui->firewallsLayer->isChecked();
    filter.showFlows = m_ui->flowsLayer->isChecked();
    filter.showPorts = m_ui->portsLayer->isChecked();
    return options;
}

PictureOptions DrawingDialog::picture() const
{
    return pictureOptions(m_drawing.workspace.plan, m_drawing.workspace.derivation.packs,
                          QCoreApplication::applicationVersion(), options());
}

/// The drawing is made again only where something else of the plan is to be seen.
void DrawingDialog::renew()
{
    m_later.stop();
    const DrawingOptions wanted = options();
    if (!m_shown || m_shown->filter != wanted.filter || m_shown->masked != wanted.masked)
        m_drawing =
            drawingOf(m_session.workspace(), wanted, QDate::currentDate(), m_session.language(), m_session.scene());
    m_shown = wanted;
    PictureOptions shown = picture();
    if (hasPages()) {
        m_ui->preview->showPages(m_drawing.scene, shown);
    } else {
        shown.scale = std::min(shown.scale, 1.5);
        m_ui->preview->showPicture(pictureImage(m_drawing.scene, shown));
    }
    turnTo(m_ui->preview->page());
}

void DrawingDialog::turnTo(qsizetype page)
{
    m_ui->preview->setPage(page);
    const qsizetype count = m_ui->preview->pageCount();
    m_ui->pageText->setText(tr("Page %1 of %2").arg(m_ui->preview->page() + 1).arg(count));
    m_ui->previous->setEnabled(m_ui->preview->page() > 0);
    m_ui->next->setEnabled(m_ui->preview->page() + 1 < count);
}

void DrawingDialog::accept()
{
    if (m_later.isActive())
        renew();
    remember();
    QDialog::accept();
}

} // namespace portwright
