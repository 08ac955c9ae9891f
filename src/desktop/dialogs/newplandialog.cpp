// SPDX-License-Identifier: Apache-2.0
#include "desktop/dialogs/newplandialog.h"

#include "desktop/look/textscale.h"
#include "desktop/panels/fields.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace portwright {

namespace {

constexpr std::chrono::milliseconds Rest{200}; // typing comes to rest before a picture is drawn
constexpr QSize PictureSize(400, 250);         // with the form it fits half a screen of 1000 pixels

/// What the preview's pictures are called among the others.
QString previewName()
{
    return QStringLiteral("preview:");
}

QList<Choice> directories()
{
    return {{directoryName(Directory::None), NewPlanDialog::tr("None")},
            {directoryName(Directory::Ldap), NewPlanDialog::tr("LDAP")},
            {directoryName(Directory::Radius), NewPlanDialog::tr("RADIUS")},
            {directoryName(Directory::ActiveDirectory), NewPlanDialog::tr("Active Directory")}};
}

} // namespace

NewPlanDialog::NewPlanDialog(const PackLibrary &library, Thumbnails &thumbnails, const Look &look, QWidget *parent)
    : QDialog(parent), m_library(library), m_thumbnails(thumbnails), m_look(look)
{
    setObjectName(QStringLiteral("new-plan"));
    setWindowTitle(tr("New plan from a few questions"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildForm(form);
    buildNetworks();
    m_picture = new QLabel(this);
    m_picture->setMinimumSize(PictureSize);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(tr("Picture of the plan"));
    m_summary = new QLabel(this);
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    auto *right = new QVBoxLayout;
    right->setSpacing(6);
    right->addWidget(m_picture);
    right->addWidget(m_summary);
    right->addWidget(new QLabel(tr("Networks of the zones"), this));
    right->addWidget(m_networks, 1);
    auto *questions = new QWidget(this);
    auto *columns = new QHBoxLayout(questions);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(20);
    columns->addLayout(form);
    columns->addLayout(right, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create the plan"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("create"));
    m_create->setDefault(true);
    auto *column = new QVBoxLayout(this);
    auto *scroll = new QScrollArea(this); // for small screens
    scroll->setWidget(questions);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewPlanDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&thumbnails, &Thumbnails::ready, this, [this](const PlanPicture &picture) {
        if (picture.path != previewName())
            return;
        const QSize pixels = PictureSize * devicePixelRatioF();
        QImage image = picture.image.scaled(pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        image.setDevicePixelRatio(devicePixelRatioF());
        m_picture->setPixmap(QPixmap::fromImage(image));
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(Rest);
    connect(&m_soon, &QTimer::timeout, this, &NewPlanDialog::follow);
    read();
    fitOnScreen(this, questions->sizeHint() + QSize(60, 120));
}

QSpinBox *NewPlanDialog::number(const char *name, const QString &title, int least, int most, int value)
{
    auto *box = new QSpinBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(title);
    box->setRange(least, most);
    box->setValue(value);
    connect(box, &QSpinBox::valueChanged, this, &NewPlanDialog::read);
    return box;
}

QCheckBox *NewPlanDialog::question(const char *name, const QString &text, bool yes)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(QString::fromLatin1(name));
    box->setChecked(yes);
    connect(box, &QCheckBox::toggled, this, &NewPlanDialog::read);
    return box;
}

QLineEdit *NewPlanDialog::text(const char *name, const QString &title)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(title);
    connect(edit, &QLineEdit::textChanged, this, &NewPlanDialog::read);
    return edit;
}

void NewPlanDialog::buildForm(QFormLayout *form)
{
    const auto add = [&](QWidget *field) {
        auto *label = new QLabel(field->accessibleName(), this);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    add(m_name = text("name", tr("Name of the plan")));
    add(m_sites = number("sites", tr("Sites with clients"), 1, PlanAnswers::MostSites, m_answers.sites));
    add(m_clients = number("clients", tr("Clients of each site"), 1, PlanAnswers::MostClients, m_answers.clients));
    add(m_storage = number("storage", tr("Storage servers"), 0, PlanAnswers::MostStorage, m_answers.storage));
    m_directory = new QComboBox(this);
    m_directory->setObjectName(QStringLiteral("directory"));
    m_directory->setAccessibleName(tr("Directory"));
    setChoices(m_directory, directories());
    connect(m_directory, &QComboBox::currentIndexChanged, this, &NewPlanDialog::read);
    add(m_directory);
    form->addRow(m_dmz = question("dmz", tr("A DMZ, for devices on the road"), m_answers.dmz));
    form->addRow(m_hybrid = question("hybrid", tr("Storage in the vendor's cloud"), m_answers.hybrid));
    form->addRow(m_monitoring =
                     question("monitoring", tr("Managed appliances, monitored by the vendor"), m_answers.monitoring));
    form->addRow(m_mail = question("mail", tr("A mail server"), m_answers.mail));
    form->addRow(m_nameAndTime = question("dns-ntp", tr("Name and time servers"), m_answers.nameAndTime));
    add(m_published = text("published", tr("First public address")));
    m_published->setPlaceholderText(tr("open until it is known"));
    m_published->setToolTip(tr("The authority's; the storage servers have those behind it."));
}

void NewPlanDialog::buildNetworks()
{
    m_networks = new QTableWidget(0, 2, this);
    m_networks->setObjectName(QStringLiteral("networks"));
    m_networks->setAccessibleName(tr("Networks of the zones"));
    m_networks->setHorizontalHeaderLabels({tr("Zone"), tr("Network")});
    m_networks->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_networks->verticalHeader()->hide();
    m_networks->setMinimumHeight(80);
    m_networks->setTabKeyNavigation(false);
    connect(m_networks, &QTableWidget::itemChanged, this, &NewPlanDialog::takeNetwork);
}

/// Every answer is read anew; those about zones that are no more are dropped.
void NewPlanDialog::read()
{
    if (!m_published)
        return; // the form is being built
    m_fieldErrors.clear();
    m_answers.name = m_name->text();
    m_answers.sites = m_sites->value();
    m_answers.clients = m_clients->value();
    m_answers.storage = m_storage->value();
    m_answers.dmz = m_dmz->isChecked();
    m_answers.hybrid = m_hybrid->isChecked();
    m_answers.monitoring = m_monitoring->isChecked();
    m_answers.mail = m_mail->isChecked();
    m_answers.nameAndTime = m_nameAndTime->isChecked();
    m_answers.directory = directoryFromName(m_directory->currentData().toString()).value_or(Directory::None);
    m_answers.published.reset();
    if (const QString typed = m_published->text().trimmed(); !typed.isEmpty()) {
        const Result<IpAddress> address = IpAddress::parse(typed);
        if (address)
            m_answers.published = *address;
        else
            m_fieldErrors = address.errors();
    }
    showNetworks();
    m_soon.start();
}

void NewPlanDialog::showNetworks()
{
    QMap<QString, Cidr> kept;
    const auto zones = zoneNetworks(m_answers);
    const QSignalBlocker quiet(m_networks);
    m_networks->setRowCount(int(zones.size()));
    for (int row = 0; row < zones.size(); ++row) {
        const auto &[zone, network] = zones.at(row);
        if (m_answers.networks.contains(zone))
            kept.insert(zone, network);
        auto *name = new QTableWidgetItem(zone);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_networks->setItem(row, 0, name);
        m_networks->setItem(row, 1, new QTableWidgetItem(network.toString()));
    }
    m_answers.networks = kept;
}

void NewPlanDialog::takeNetwork(const QTableWidgetItem *item)
{
    const QString zone = m_networks->item(item->row(), 0)->text();
    const QString typed = item->text().trimmed();
    const Result<Cidr> network = Cidr::parse(typed);
    m_fieldErrors.clear();
    if (network)
        m_answers.networks.insert(zone, *network);
    else if (typed.isEmpty())
        m_answers.networks.remove(zone);
    else
        m_fieldErrors = network.errors();
    if (typed.isEmpty())
        showNetworks();
    follow();
}

void NewPlanDialog::follow()
{
    const Result<Plan> plan = m_fieldErrors.isEmpty() ? buildPlan(m_answers, m_library) : Result<Plan>(m_fieldErrors);
    m_problem->setText(plan ? QString() : errorsText(plan.errors()));
    m_create->setEnabled(plan.isOk());
    if (!plan)
        return;
    m_summary->setText(tr("%n nodes", nullptr, int(plan->topology.nodes.size())) + QStringLiteral(", ") +
                       tr("%n zones", nullptr, int(plan->topology.zones.size())));
    m_thumbnails.requestOf(previewName(), *plan, m_look.theme());
}

void NewPlanDialog::finish()
{
    follow();
    const Result<Plan> plan = m_fieldErrors.isEmpty() ? buildPlan(m_answers, m_library) : Result<Plan>(m_fieldErrors);
    if (!plan)
        return;
    Q_EMIT planGiven(*plan);
    accept();
}

} // namespace portwright
