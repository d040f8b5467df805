The ledger is read, verified, signed and copied; what makes no sense is refused, and nothing of it is done.

@ tests/stories/water/commitments.yaml as commitments.yaml
@ rules/ladders.yaml
@ tests/stories/water/rules/small.yaml as rules/house.yaml

== keep.json
{"sequence": 3, "salt": "00", "body": {}}

== keep-list.json
[{"sequence": 3, "salt": "zz", "body": {}}]

== other.note
not a note

$ sanya ledger log
! sanya: there is no ledger yet
!   help: `sanya sync` makes one of the files
= 2

$ sanya ledger verify
! sanya: there is no ledger yet
!   help: `sanya sync` makes one of the files
= 2

$ sanya ledger checkpoint
! sanya: there is no ledger yet
!   help: `sanya sync` makes one of the files
= 2

$ sanya sync --author ana --message "as handed over"
+ action schools/law
+ action schools/tests
+ action schools/wells
+ action taps/villages
+ finding law-drafted
+ finding wells-opened
+ finding wells-reported
+ finding wells-seen
+ indicator share
+ institution lake-times
+ institution moh
+ institution mol
+ institution mor
+ institution mow
+ institution river-post
+ institution water-watch
+ ladders rules/ladders.yaml
+ pack rules/house.yaml
+ person ito
+ pledge schools
+ and 7 more
27 new, 0 changed, 0 gone, 0 as before; entries 1 to 27
= 0

$ replace commitments.yaml "Bring taps to the villages along the river" "Bring taps to every village"
= 0

$ sanya sync --author ben --message "the pledge as printed"
~ action taps/villages
0 new, 1 changed, 0 gone, 26 as before; entry 28
= 0

$ sanya ledger log --from 26
2024-06-30T08:02:00.000Z ana, files
  as handed over
    26 put source visit
    27 put tracker water

2024-06-30T08:03:00.000Z ben, files
  the pledge as printed
    28 put action taps/villages, corrects 4
= 0

$ sanya ledger log --from 26 --known-at 27 --format csv
sequence,time,author,verb,kind,id,origin,message,corrects,body,opened_by,erased_by
26,2024-06-30T08:02:00.000Z,ana,put,source,visit,files,as handed over,,,,
27,2024-06-30T08:02:00.000Z,ana,put,tracker,water,files,as handed over,,,,
= 0

$ sanya ledger log action taps/villages
2024-06-30T08:02:00.000Z ana, files
  as handed over
     4 put action taps/villages

2024-06-30T08:03:00.000Z ben, files
  the pledge as printed
    28 put action taps/villages, corrects 4
        title: {"en":"Bring taps to the villages along the river"}
          became {"en":"Bring taps to every village"}
= 0

$ sanya ledger log action taps/villages --format json
{
  "schema_version": 1,
  "entries": [
    {
      "sequence": 4,
      "time": "2024-06-30T08:02:00.000Z",
      "author": "ana",
      "verb": "put",
      "kind": "action",
      "id": "taps/villages",
      "origin": "files",
      "message": "as handed over",
      "corrects": null,
      "sealed": false,
      "opened_by": null,
      "erased_by": null,
      "leaf": "72cd13283d88d43afe967b603d017ff568bd673f45e6df93566784ec995a4874",
      "changed": []
    },
    {
      "sequence": 28,
      "time": "2024-06-30T08:03:00.000Z",
      "author": "ben",
      "verb": "put",
      "kind": "action",
      "id": "taps/villages",
      "origin": "files",
      "message": "the pledge as printed",
      "corrects": 4,
      "sealed": false,
      "opened_by": null,
      "erased_by": null,
      "leaf": "0aed89ce8b292525648fa3293fc61aeff3f6af992839cd3ec2d827a4407da9fc",
      "changed": [
        {
          "key": "title",
          "before": "{\"en\":\"Bring taps to the villages along the river\"}",
          "after": "{\"en\":\"Bring taps to every village\"}"
        }
      ]
    }
  ]
}
= 0

$ sanya ledger log --author cem
no entry is as you asked
= 0

$ sanya ledger log action taps/village
! sanya: no entry is about action "taps/village"
!   help: did you mean "taps/villages"?
= 2

$ sanya ledger log action
! sanya: an object has a kind and an id
!   help: write both: sanya ledger log finding action
= 2

$ sanya ledger log --from 0
! sanya: "0" is no number of entries
!   help: entries are numbered from 1 on; `sanya ledger log` lists them
= 2

$ sanya ledger log --no-ledger
! sanya: ledger log reads the ledger
!   help: leave out --no-ledger
= 2

$ sanya ledger checkpoint
! sanya: cannot open ".sanya/key": there is no such file
!   help: `sanya ledger key NAME` makes a key, once for a tracker
= 2

$ sanya ledger key "example org"
! sanya: "example org" is no name of a key: it has blanks or plus signs
!   help: name whose log it is, as in example.org/trackers/wells
= 2

$ sanya ledger key example.org/water
example.org/water+a2ecbecb+AXgvfeCsWXGQQTlxSKZRLjE4ylli2XwrfIdn5RaKvow8
! the private key is in .sanya/key: copy it to a safe place, and show it to nobody
! the line above is the public key: publish it, in more places than one
= 0

$ sanya ledger key example.org/water
! sanya: cannot write ".sanya/key": there is something of that name already
!   help: a key is never written over: what it signed would no longer be anybody's
= 2

$ sanya ledger key --out commitments.yaml
! sanya: "commitments.yaml" holds no private key
!   help: a private key is a line as `sanya ledger key` wrote it
= 2

$ sanya ledger prove 3
! sanya: no checkpoint was signed here
!   help: `sanya ledger checkpoint` signs one
= 2

$ sanya ledger checkpoint
example.org/water
28
rHZOjheOtLeDIqJ2mt7/7eEYdF6LuInH5gVZ7/iNpvA=

— example.org/water ouy+y3PRgQtJc7T/xHNfU8r3L8lnNsy0prLErGzkrtRMwEkGo1DwVWH9cGyzw6/A2cb7BdO0Lk69+K3KypTz1/flsgM=
= 0

$ sanya ledger checkpoint --out notes/28.note
! the checkpoint was written to notes/28.note
= 0

$ sanya ledger key other.example --out other/key
other.example+b43a8875+ATYa1zjClT8rlGSpD213T28DznScA/tW5+KJ8DrMe0W0
! the private key is in other/key: copy it to a safe place, and show it to nobody
! the line above is the public key: publish it, in more places than one
= 0

$ sanya ledger key --out other/key > other.pub
= 0

$ sanya ledger verify --checkpoint notes/28.note
28 entries, 0 erased, 0 sealed; root rHZOjheOtLeDIqJ2mt7/7eEYdF6LuInH5gVZ7/iNpvA=
every hash is that of its entry; nothing was edited, deleted, inserted or moved
The first 28 entries are those of the checkpoint of example.org/water.
= 0

$ sanya ledger verify --checkpoint notes/28.note --key other.pub
28 entries, 0 erased, 0 sealed; root rHZOjheOtLeDIqJ2mt7/7eEYdF6LuInH5gVZ7/iNpvA=
! the checkpoint: it is not signed by the key of other.example
= 4

$ sanya ledger verify --checkpoint other.note
! sanya: "other.note" is no checkpoint: it is no signed note
!   help: a checkpoint is a file as `sanya ledger checkpoint` writes it
= 2

$ sanya ledger verify --key other.pub
! sanya: --key is for the signature of a checkpoint
!   help: add --checkpoint
= 2

$ sanya ledger verify --format json
{
  "schema_version": 1,
  "sound": true,
  "entries": 28,
  "root": "ac764e8e178eb4b78322a2769adeffede118745e8bb889c7e60559eff88da6f0",
  "erased": 0,
  "sealed": 0,
  "damages": [],
  "checkpoint": null
}
= 0

$ sanya ledger verify --known-at 27
! sanya: ledger verify is about the ledger as it is now
!   help: leave out --known-at
= 2

$ sanya ledger verify --format csv
entry,what
= 0

$ sanya ledger prove
! sanya: a proof is of one entry, or of growth between two checkpoints
!   help: write sanya ledger prove ENTRY [--size N], or sanya ledger prove --from N [--to M]
= 2

$ sanya ledger prove 3 --from 4
! sanya: a proof is of one entry, or of growth between two checkpoints
!   help: write sanya ledger prove ENTRY [--size N], or sanya ledger prove --from N [--to M]
= 2

$ sanya ledger prove 29
! sanya: entry 29 is not among the 28 of the checkpoint
!   help: `sanya ledger checkpoint` signs all that are there now
= 2

$ sanya ledger prove 3 --size 5
! sanya: no checkpoint of 5 entries was signed here
!   help: there are checkpoints of 28 entries
= 2

$ sanya ledger prove --from 28 --out growth.json
! the proof was written to growth.json
= 0

$ sanya ledger key > water.pub
= 0

$ python3 docs/verify.py proof growth.json water.pub
the first 28 of the 28 entries of example.org/water are as they were
= 0

$ sanya ledger rebuild
all that is derived was worked out from the entries again
= 0

$ sanya ledger compact
the ledger's file has no free pages any more
= 0

$ sanya ledger rebuild --known-at 27
! sanya: ledger rebuild writes to the ledger as it is now
!   help: leave out --known-at
= 2

$ sanya ledger backup early.db
early.db: 28 entries
= 0

$ sanya ledger backup early.db
! sanya: cannot write "early.db": it is there already
= 3

$ sanya ledger restore nowhere.db
! sanya: cannot open "nowhere.db": there is no such file
= 2

$ sanya ledger erase 99 --author ana --reason "a name" --yes
! The body of entry 99 goes out of the ledger for good. This cannot reach backups,
! exports, reports, the YAML files, copies that others hold, or old blocks of the
! disk: those are yours to see to.
! sanya: there is no entry 99
!   help: `sanya ledger log` lists the entries
= 2

$ sanya ledger erase 28 --author ana --yes
! sanya: the ledger keeps why a body was erased, and no reason is given
!   help: give one with --reason, without what is to be erased
= 2

$ sanya ledger erase 28 --author ana --reason "a name"
! The body of entry 28 goes out of the ledger for good. This cannot reach backups,
! exports, reports, the YAML files, copies that others hold, or old blocks of the
! disk: those are yours to see to.
! sanya: what is erased cannot be brought back, and nobody is here to be asked
!   help: add --yes to erase it all the same
= 2

$ sanya ledger erase 20 --author ana --reason "a name" --yes
! The body of entry 20 goes out of the ledger for good. This cannot reach backups,
! exports, reports, the YAML files, copies that others hold, or old blocks of the
! disk: those are yours to see to.
! ledger entry 1: error: no pledge has the action "schools/law" [unknown-id]
! ledger entry 2: error: no pledge has the action "schools/tests" [unknown-id]
! ledger entry 22:1:13: error: there is no action "schools/law" [unknown-id]
!   {"actions":["schools/law"],"by":"ana","day":"2024-06-10","id":"law-2024","where":["The River Post","...
!               ^~~~~~~~~~~~~
!   help: write one of: taps/villages
! ledger entry 3: error: no pledge has the action "schools/wells" [unknown-id]
! ledger entry 5:1:21: error: there is no action "schools/law" [unknown-id]
!   {"about":[{"action":"schools/law","milestone":"drafted"}],"claimant":"mor","id":"law-drafted","note"...
!                       ^~~~~~~~~~~~~
!   help: write one of: taps/villages
! ledger entry 6:1:21: error: there is no action "schools/wells" [unknown-id]
!   {"about":[{"action":"schools/wells","milestone":"built"}],"claimant":"mow","happened":"2020-11-04","...
!                       ^~~~~~~~~~~~~~~
!   help: write one of: taps/villages
! ledger entry 7:1:21: error: there is no action "schools/wells" [unknown-id]
!   {"about":[{"action":"schools/wells","link":"possible","milestone":"built","reason":"It may speak of ...
!                       ^~~~~~~~~~~~~~~
!   help: write one of: taps/villages
! ledger entry 8:1:21: error: there is no action "schools/wells" [unknown-id]
!   {"about":[{"action":"schools/wells","link":"inferred","milestone":"built","reason":"The article name...
!                       ^~~~~~~~~~~~~~~
!   help: write one of: taps/villages
! the record would not be whole without that body; nothing was erased
!   help: correct it first so that it says no more than it may, then erase the earlier entry
= 1

$ sanya ledger erase 5 --author ana --reason "a name" --yes
entry 5, finding law-drafted, was erased; entry 29 says so
! The body of entry 5 goes out of the ledger for good. This cannot reach backups,
! exports, reports, the YAML files, copies that others hold, or old blocks of the
! disk: those are yours to see to.
= 0

$ sanya ledger erase 5 --author ana --reason "a name" --yes
! The body of entry 5 goes out of the ledger for good. This cannot reach backups,
! exports, reports, the YAML files, copies that others hold, or old blocks of the
! disk: those are yours to see to.
! sanya: entry 5 was erased already, by entry 29
= 2

$ sanya status --known-at 28 --pledge schools
schools: Clean water in every school
  Claimed or Delivered  Late or On time  wells: Dig a well at each of the ten
                                         schools without water
  Open                  No deadline      law: Bring a law on drinking water
  Open                  No deadline      tests: Test the water of every school
                                         each year
  2 of 5 announced points not known to be published

Status of 3 actions: 0 to 1 Delivered; 0 to 1 Claimed; 2 Open
Schedule of 3 actions: 2 No deadline; 0 to 1 On time; 0 to 1 Late
Shown: 3 of 4 actions
Announced points not known to be published: 2 of 5
As of 2024-06-30; method: small 1.0.0, rules/house.yaml, hash 5ababf471362

In the ledger and not counted
  finding law-drafted, entry 5: erased on 2024-06-30 by ana: a name
! 1 entry erased and not counted
= 0

$ sanya ledger log --from 5 --to 5
2024-06-30T08:02:00.000Z ana, files
  as handed over
     5 put finding law-drafted, erased by 29
= 0

$ sanya ledger restore early.db
! sanya: "early.db" has 28 entries and does not go on from the 29 that are in the ledger: some would be lost
!   help: --force puts it in the ledger's place all the same; what is there is kept beside it, under another name
= 2

$ sanya ledger restore early.db --force
the ledger has the 28 entries of early.db
what was there before is in .sanya/ledger-replaced-1.db
! entries that are only there are no longer in the ledger; what was erased since the backup is in the ledger again
= 0

$ sqlite3 early.db "DROP TRIGGER entries_stay_as_they_are; UPDATE entries SET author = 'eve' WHERE sequence = 12"
= 0

$ sanya ledger restore early.db
! entry 12: what it says of itself was edited
! entry 13: it is of the same time as the entry before it, and not of its batch
! the file: "entries_stay_as_they_are" is missing from the file
! the backup is not as it was; nothing was restored
= 4

$ sqlite3 .sanya/ledger.db "DROP TRIGGER entries_stay_as_they_are; UPDATE entries SET author = 'eve' WHERE sequence = 12"
= 0

$ sanya ledger verify
28 entries, 0 erased, 0 sealed; root wpEWBuxjZVWslQ4VAPRnom4JGCU4hmSByRupNmzz0IA=
! entry 12: what it says of itself was edited
! entry 13: it is of the same time as the entry before it, and not of its batch
! the file: "entries_stay_as_they_are" is missing from the file
= 4

$ sanya ledger verify --format json
{
  "schema_version": 1,
  "sound": false,
  "entries": 28,
  "root": "c2911606ec636555ac950e1500f467a26e09182538866481c91ba9366cf3d080",
  "erased": 0,
  "sealed": 0,
  "damages": [
    {
      "entry": 12,
      "what": "what it says of itself was edited"
    },
    {
      "entry": 13,
      "what": "it is of the same time as the entry before it, and not of its batch"
    },
    {
      "entry": 0,
      "what": "\"entries_stay_as_they_are\" is missing from the file"
    }
  ],
  "checkpoint": null
}
! entry 12: what it says of itself was edited
! entry 13: it is of the same time as the entry before it, and not of its batch
! the file: "entries_stay_as_they_are" is missing from the file
= 4

$ sanya ledger unseal keep.json --author ana
! sanya: this is not what was sealed as entry 3
!   help: a body can be opened with nothing but the file that was kept of it, and not after it was erased
= 2

$ sanya ledger unseal keep-list.json --author ana
! sanya: "keep-list.json" keeps nothing that was sealed
!   help: name the file that `sanya record --seal` wrote
= 2

$ sanya ledger unseal commitments.yaml --author ana
! sanya: "commitments.yaml" keeps nothing that was sealed
!   help: name the file that `sanya record --seal` wrote
= 2
